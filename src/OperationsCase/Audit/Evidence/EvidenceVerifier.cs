using OperationsCase.Audit.Chains;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Evidence;

/// <summary>Says in sentences which rows are not as the log last knew them, and by what they were last known to be changed.</summary>
internal sealed class EvidenceVerifier(IEngine engine, EvidenceTables tables, AuditLogVerificationCounts walked, Func<AuditLogFlaw, Task> tell)
{
    private readonly AuditLogReading log = new(engine);

    public async Task Verify()
    {
        var comparison = new EvidenceComparison(engine, tables, walked);
        await comparison.Run(Tell);

        foreach (var number in comparison.Gaps)
        {
            await tell(new AuditLogFlaw(null, $"Number {number} is missing among the digests of rows: they were removed."));
        }
    }

    private async Task Tell(RowDifference row)
    {
        var change = row.Number is { } number ? await log.SingleOrDefault<LastChange>(Sql.LastChange, new { Number = number }) : null;
        var about = await About(change?.EntryId);

        await tell(new AuditLogFlaw(null, $"The {row.Table.Words} {row.Key.Replace("|", ", ", StringComparison.Ordinal)} "
            + $"({row.Table.Name}) {WhatHappened(row)}, outside this program. {Last(change, about)}"));
    }

    private static string WhatHappened(RowDifference row) => row switch
    {
        { Hash: null } => "was removed",
        { WasThere: true } => "was changed",
        _ => "was added",
    };

    private static string Last(LastChange? change, string about) => change is null
        ? "No entry of the log knows it."
        : $"Last known change: {AuditActionChoices.Words(change.Action)}, {ChainedEntry.Named(change.Action, change.OfficerName, change.At)}{about}.";

    private async Task<string> About(Guid? entry) => entry is { } id
        && await log.List<string>(Sql.About, new { EntryId = id }) is { Count: > 0 and < 10 } cases
            ? $", about {string.Join(", ", cases.Order(StringComparer.Ordinal))}"
            : "";

    private sealed record LastChange
    {
        public Guid EntryId { get; init; }

        public string Action { get; init; } = "";

        public string OfficerName { get; init; } = "";

        public DateTimeOffset At { get; init; }
    }

    private static class Sql
    {
        internal const string LastChange =
            """
            SELECT entry.Id AS EntryId, entry.Action, entry.OfficerName, entry.At
            FROM AuditEvidence AS kept
            JOIN AuditEntry AS entry ON entry.Id = kept.EntryId
            WHERE kept.Number = @Number
            """;

        internal const string About =
            """
            SELECT it.Reference
            FROM AuditSubject AS subject
            JOIN CaseRecord AS it ON it.Id = subject.SubjectId
            WHERE subject.EntryId = @EntryId
            """;
    }
}
