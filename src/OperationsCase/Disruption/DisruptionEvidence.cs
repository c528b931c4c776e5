using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Disruption;

/// <summary>Claims that a network was disrupted, and who decided on them. What is counted is worked out from them.</summary>
internal static class DisruptionEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new(
            "DisruptionClaim",
            "disruption claim",
            Key: "Id",
            Columns: "Reference, NetworkId, OperationId, BoroughCode, HappenedOn, Level, Why, ClaimantId, Unit, ClaimedAt, Status, "
            + "DecidedLevel, DecidedById, DecidedAt, Reasons",
            Derived: "Version"),
        new(
            "DisruptionClaimChange",
            "change of a disruption claim",
            Key: "Id",
            Columns: "ClaimId, Amendment, Why, ChangedById, ChangedAt, StatusWas, HappenedOnWas, LevelWas, WhyWas, DecidedLevelWas, "
            + "DecidedByIdWas, DecidedAtWas, ReasonsWas, Counted"),
    ];
}
