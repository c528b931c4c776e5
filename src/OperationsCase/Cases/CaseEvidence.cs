using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Cases;

/// <summary>What the register of cases keeps as evidence.</summary>
internal static class CaseEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new(
            "CaseRecord",
            "entry in the register of cases",
            Key: "Id",
            Columns: "KindCode, Reference, Title, OwnerId, OpenedAt, ClosedAt",
            Derived: "Version"),
        new("CaseBorough", "borough of a case", Key: "CaseId, BoroughCode", Columns: "IsLead"),
        new(
            "CasePause",
            "putting aside of a case",
            Key: "Id",
            Columns: "CaseId, UntilOn, Why, SetAt, SetById, EndedAt, EndedById"),
    ];
}
