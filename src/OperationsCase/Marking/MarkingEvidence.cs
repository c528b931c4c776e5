using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Marking;

/// <summary>How cases are marked.</summary>
internal static class MarkingEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new("CaseMarking", "marking of a case", Key: "SubjectId", Columns: "Reference, Mark, Caveat, OldMark, MarkedAt", Derived: "Version"),
    ];
}
