using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Networks;

/// <summary>Networks, and the operations against them.</summary>
internal static class NetworkEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new("Network", "network", Key: "Id", Columns: "Reference, Name, Drugs, Level, Summary, OwnerId, Unit, IdentifiedOn, RecordedAt", Derived: "NameKey"),
        new("OperationNetwork", "link of an operation to a network", Key: "OperationId, NetworkId", Columns: "Part, Confidence, LinkedAt"),
    ];
}
