using OperationsCase.Foundation.Sealing;

namespace OperationsCase.NeedToKnow;

/// <summary>Who may see a restricted case, and since when.</summary>
internal static class RestrictionEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new("Restriction", "restriction", Key: "Id", Columns: "SubjectId, Reason, ReviewOn, OwnerId, RestrictedAt, ReviewedAt, LiftedAt", Derived: "Version"),
        new("RestrictionAllows", "name on the list of a restriction", Key: "RestrictionId, OfficerId, AllowedAt", Columns: "EndsAt, Why"),
        new("RestrictedCase", "case under a restriction", Key: "CaseId, RestrictionId", Columns: "FromCaseId"),
    ];
}
