using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Chains;

/// <summary>
/// Deletes the oldest of who looked at what, a lot at a time, up to the moment given; answers how many. Its own entry keeps the place and the
/// hash up to which that chain was taken away, so that the rest of it still holds.
/// </summary>
[AllowedTo(Role.TheSystem)]
[SaidInAuditLog("Deleted who looked at what, after its time")]
[LongWork(WorkKind.Load)]
public sealed record PruneAccessLog : ICommand<int>
{
    public const int MostAtOnce = 5000;

    public DateTimeOffset Before { get; init; }

    /// <summary>The last place that was taken away.</summary>
    [JsonInclude]
    internal int UpToPlace { get; private set; }

    /// <summary>The hash that was there.</summary>
    [JsonInclude]
    internal string Hash { get; private set; } = "";

    /// <summary>Where the chain was cut, as an entry of this command says.</summary>
    internal static AuditChainEnd End(string after)
    {
        try
        {
            using var said = JsonDocument.Parse(after);

            return said.RootElement.TryGetProperty(nameof(UpToPlace), out var place) && said.RootElement.TryGetProperty(nameof(Hash), out var hash)
                ? new AuditChainEnd { Place = place.GetInt32(), Hash = hash.GetString() ?? "" }
                : AuditChainEnd.None;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return AuditChainEnd.None;
        }
    }

    internal sealed class Handler(Database database, CaseHistory history) : IRequestHandler<PruneAccessLog, Result<int>>
    {
        private const int IdsInAList = 1000;

        /// <remarks>What no anchor holds stays, and so does the newest: the chain goes on from it.</remarks>
        public async Task<Result<int>> Handle(PruneAccessLog command, CancellationToken cancellation)
        {
            var bounds = (await database.SingleOrDefault<ChainBounds>(Sql.Bounds, new { Chain = AuditChainEnd.Consultations }))!;
            var oldest = await database.Page<SealRow>(Sql.Oldest, new DynamicParameters(), skip: 0, take: MostAtOnce);
            var gone = oldest.TakeWhile(seal => seal.At < command.Before && seal.Place <= bounds.Anchored && seal.Place < bounds.Last).ToList();

            if (gone.Count == 0)
            {
                return Refusal.Conflict("Nothing is old enough to be deleted");
            }

            (command.UpToPlace, command.Hash) = (gone[^1].Place, gone[^1].Hash);
            await database.Execute(Sql.DeleteSeals, new { command.UpToPlace });

            foreach (var ids in gone.Select(seal => seal.ConsultationId).Chunk(IdsInAList))
            {
                await database.Execute(Sql.Delete, new { Ids = ids });
            }

            history.Tell("Who looked at what deleted after its time", $"Up to place {command.UpToPlace}.");

            return gone.Count;
        }
    }

    private sealed record ChainBounds
    {
        public int Anchored { get; init; }

        public int Last { get; init; }
    }

    private sealed record SealRow
    {
        public int Place { get; init; }

        public string Hash { get; init; } = "";

        public Guid ConsultationId { get; init; }

        public DateTimeOffset At { get; init; }
    }

    private static class Sql
    {
        internal const string Bounds =
            """
            SELECT (SELECT COALESCE(MAX(head.Place), 0) FROM AuditAnchorHead AS head WHERE head.ChainId = @Chain) AS Anchored,
                (SELECT COALESCE(MAX(last.Place), 0) FROM ConsultationSeal AS last) AS Last
            """;

        internal const string Oldest =
            """
            SELECT seal.Place, seal.Hash, seal.ConsultationId, looked.At
            FROM ConsultationSeal AS seal
            JOIN Consultation AS looked ON looked.Id = seal.ConsultationId
            ORDER BY seal.Place
            """;

        internal const string DeleteSeals = "DELETE FROM ConsultationSeal WHERE Place <= @UpToPlace";

        internal const string Delete = "DELETE FROM Consultation WHERE Id IN @Ids";
    }
}
