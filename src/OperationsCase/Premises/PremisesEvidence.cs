using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Premises;

/// <summary>Premises, as they are recorded.</summary>
internal static class PremisesEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new(
            "Premises",
            "record of premises",
            Key: "Id",
            Columns: "Reference, Flat, Block, Address, Postcode, Uprn, BoroughCode, WardCode, Tenure, Landlord, OwnerId, RecordedAt",
            Derived: "AddressKey"),
    ];
}
