using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Approvals;

/// <summary>What was asked of whom, and what they decided on what they had read.</summary>
internal static class ApprovalEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new(
            "Approval",
            "approval",
            Key: "Id",
            Columns: "Reference, CaseId, Kind, SubjectId, What, Why, AskedById, AskedAt, ApproverId, DueAt, Decision, DecidedAt, Reasons, "
            + "Conditions, ContentHash, ValidUntil, UsedAt",
            Derived: "EscalatedAt"),
    ];
}
