using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Intelligence;

/// <summary>Intelligence and its grades.</summary>
internal static class IntelligenceEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new(
            "IntelligenceEntry",
            "intelligence entry",
            Key: "Id",
            Columns: "SubjectId, Scheme, Source, Assessment, Handling, Conditions, Content, Provenance, RecordedOn, LoggedAt, "
            + "LoggedById"),
        new("IntelligenceGrade", "grade of intelligence", Key: "EntryId", Columns: "Scheme, Source, Assessment, Handling"),
    ];
}
