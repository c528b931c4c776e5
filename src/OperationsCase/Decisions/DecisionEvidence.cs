using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Decisions;

/// <summary>The decision logs of cases.</summary>
internal static class DecisionEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new(
            "CaseDecision",
            "decision",
            Key: "Id",
            Columns: "CaseId, Decided, Options, Rationale, DecidedAt, DecidedById, ReviewOn, RecordedAt, CorrectedAt",
            Derived: "Version"),
    ];
}
