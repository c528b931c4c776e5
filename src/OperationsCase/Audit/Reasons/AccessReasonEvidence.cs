using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Reasons;

/// <summary>Why somebody looked at what.</summary>
internal static class AccessReasonEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new("AccessReason", "reason for access", Key: "Id", Columns: "OfficerId, Act, What, Purpose, Why, GivenAt"),
    ];
}
