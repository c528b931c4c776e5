using System.Text.Json.Nodes;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Intelligence;

/// <summary>A correction of an entry: what it said before, and why that was wrong.</summary>
/// <param name="At">When it was corrected.</param>
/// <param name="By">The officer's name.</param>
/// <param name="Changes">What was corrected.</param>
/// <param name="Why">Why it was wrong.</param>
public sealed record IntelligenceCorrection(DateTimeOffset At, string By, IReadOnlyList<IntelligenceCorrection.CorrectedPart> Changes, string Why)
{
    /// <param name="Part">"Content".</param>
    /// <param name="Before">What it said; nothing where it was not recorded.</param>
    /// <param name="After">What the correction made of it.</param>
    public sealed record CorrectedPart(string Part, string? Before, string? After);
}

/// <summary>Reads from the audit what entries of intelligence said before they were corrected, for whoever may read the entries.</summary>
internal sealed class IntelligenceCorrections(Database database, Gazetteer gazetteer)
{
    public async Task<ILookup<Guid, IntelligenceCorrection>> Of(IEnumerable<Guid> entries) =>
        (await database.List<CorrectedRow>(Sql.Made, new { Ids = entries })).ToLookup(
            row => row.EntryId,
            row => new IntelligenceCorrection(
                row.At,
                row.OfficerName,
                [
                    .. FieldChange.Of(new HistoryRow { Before = row.Before, After = row.After }, gazetteer)
                        .Select(change => new IntelligenceCorrection.CorrectedPart(change.Field, change.Before, change.After)),
                ],
                (string?)JsonNode.Parse(row.After)![nameof(CorrectIntelligence.Why)] ?? ""));

    private sealed record CorrectedRow
    {
        public Guid EntryId { get; init; }

        public DateTimeOffset At { get; init; }

        public string OfficerName { get; init; } = "";

        public string? Before { get; init; }

        public string After { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Made =
            """
            SELECT subject.SubjectId AS EntryId, entry.At, entry.OfficerName, entry.Before, entry.After
            FROM AuditSubject AS subject
            JOIN AuditEntry AS entry ON entry.Id = subject.EntryId
            WHERE subject.SubjectId IN @Ids AND entry.Action = 'CorrectIntelligence'
            ORDER BY subject.HappenedAt DESC, subject.EntryId DESC
            """;
    }
}
