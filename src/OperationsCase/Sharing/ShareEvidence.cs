using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Sharing;

/// <summary>Who a case is shared with.</summary>
internal static class ShareEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new("CaseShare", "share of a case", Key: "Id", Columns: "CaseId, BoroughCode, OfficerId, Why, SharedById, SharedAt, EndedAt"),
    ];
}
