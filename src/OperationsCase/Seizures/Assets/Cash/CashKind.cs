using OperationsCase.Access;
using OperationsCase.Ledger;

namespace OperationsCase.Seizures.Assets;

/// <summary>Cash, whose facts are the seizure's own: what is asked of it, recorded and corrected stands in the room itself.</summary>
internal sealed class CashKind() : AssetKind("Cash", "Cash")
{
    public static AssetKind Kind { get; } = new CashKind
    {
        Power = "Proceeds of Crime Act 2002, section 294",
        Say = new("cash", "Seized", "Held now", "Given back", "Seized from", "Seized by"),
        Accounts = (LedgerAccount.TakenFrom, LedgerAccount.Unplaced),
        Standing = SeizureStatus.Detained,
        Detention = CashRules.Detention,
        Forfeiture = CashRules.Forfeiture,
        ReturnTask = "task.cash-return",
        FormTitle = "Record seized cash",
        FormName = "cash",
        FormHint = "Notes and coins of any currency, cheques and the like. Section 294",
    };

    public override string CorrectAddress(SeizureReference reference) => $"/seizures/{reference}/correct";
}
