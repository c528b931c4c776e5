using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Problems;

/// <summary>Local problems, their stages and their signs.</summary>
internal static class ProblemEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new(
            "LocalProblem",
            "local problem",
            Key: "Id",
            Columns: "Reference, Title, BoroughCode, WardCode, Place, What, SinceOn, Stage, ResponseSinceOn, PanelPriority, "
            + "NextPanelOn, OwnerId, RecordedAt",
            Derived: "TitleKey, PlaceKey"),
        new("ProblemMove", "stage of a local problem", Key: "Id", Columns: "ProblemId, Stage, MovedAt"),
        new(
            "ProblemSign",
            "sign of a local problem",
            Key: "Id",
            Columns: "ProblemId, SeenAt, SeenOn, What, SeenBy, RecordedAt, RecordedById, TakenBackAt, TakenBackById, TakenBackWhy"),
        new("OperationProblem", "link of an operation to a problem", Key: "OperationId, ProblemId", Columns: "LinkedAt"),
    ];
}
