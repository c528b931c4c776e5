using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Ledger;

/// <summary>The entries of the ledger of money. Balances are worked out from them.</summary>
internal static class LedgerEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new(
            "LedgerEntry",
            "ledger entry",
            Key: "CaseId, Number",
            Columns: "FromAccount, ToAccount, AmountPence, HappenedAt, Note, CauseId, CorrectsNumber, RecordedById, RecordedAt"),
    ];
}
