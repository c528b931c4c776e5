using System.Text.Json.Serialization;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Chains;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Evidence;

/// <summary>
/// Takes rows as they are into the log, when a version of the record begins: those that were written before the log kept digests, and those
/// that an upgrade changed.
/// </summary>
[AllowedTo(Role.TheSystem)]
[SaidInAuditLog("Took the record as it was after an upgrade")]
[LongWork(WorkKind.Upgrade)]
public sealed record TakeEvidenceBaseline : ICommand<int>
{
    /// <summary>The newest upgrade that the record has had.</summary>
    public string Upgrade { get; init; } = "";

    /// <summary>How many rows the log did not know as they are.</summary>
    public int Rows => Found.Count;

    [JsonIgnore]
    internal IReadOnlyList<EvidenceRow> Found { get; init; } = [];

    internal sealed class Handler(Database database, CaseHistory history) : IRequestHandler<TakeEvidenceBaseline, Result<int>>
    {
        public Task<Result<int>> Handle(TakeEvidenceBaseline command, CancellationToken cancellation)
        {
            foreach (var row in command.Found)
            {
                database.Touched.Add(WriteKind.Update, row);
            }

            history.Tell("Record taken as it was", $"After the upgrade {command.Upgrade}. Rows that the log did not know so: {command.Rows}.");

            return Task.FromResult<Result<int>>(command.Rows);
        }
    }
}

/// <summary>Finds, after an upgrade, every row that the log does not know as it is, and takes it over, once for each version of the record.</summary>
internal sealed class EvidenceBaseline(IEngine engine, EvidenceTables tables, IMediator mediator)
{
    private const int RowsOfAnEntry = 20_000;

    /// <param name="upgrade">The newest that the record has had.</param>
    /// <returns>How many rows were taken over; null when that was done before.</returns>
    public async Task<int?> TakeOnce(string upgrade)
    {
        var log = new AuditLogReading(engine);
        var earlier = await log.List<string>(Sql.Earlier, new { Chain = AuditChainEnd.NoCase });

        if (earlier.Any(after => after.Contains($"\"{upgrade}\"", StringComparison.Ordinal)))
        {
            return null;
        }

        if (earlier.Count == 0)
        {
            await mediator.SendOrThrow(new SignEarlierLog());
        }

        var (all, waiting) = (0, new List<EvidenceRow>());

        await new EvidenceComparison(engine, tables, new AuditLogVerificationCounts()).Run(async difference =>
        {
            waiting.Add(new EvidenceRow(difference.Table.Name, difference.Key, difference.Hash));

            if (waiting.Count == RowsOfAnEntry)
            {
                all += await Take();
            }
        });

        return all + await Take();

        async Task<int> Take()
        {
            var taken = await mediator.SendOrThrow(new TakeEvidenceBaseline { Upgrade = upgrade, Found = [.. waiting] });
            waiting.Clear();

            return taken;
        }
    }

    private static class Sql
    {
        internal const string Earlier =
            """
            SELECT entry.After
            FROM AuditLink AS link
            JOIN AuditEntry AS entry ON entry.Id = link.EntryId
            WHERE link.ChainId = @Chain AND entry.Action = 'TakeEvidenceBaseline'
            ORDER BY link.Place
            """;
    }
}
