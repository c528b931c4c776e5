using OperationsCase.Foundation.Web;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Assets;

namespace OperationsCase.Seizures.Forfeiture;

/// <summary>How forfeited money moves.</summary>
internal static class ForfeitureLedger
{
    /// <summary>Takes money and its interest out of where they stand, to be paid over.</summary>
    /// <param name="pence">Whole pence, above zero.</param>
    /// <param name="interest">Whole pence, nothing or more.</param>
    public static async Task Forfeit(
        this MoneyLedger ledger, AssetKind kind, Guid seizureId, Guid causeId, long pence, long interest, DateTimeOffset at, string note)
    {
        var posting = new LedgerPosting(seizureId, From: "", LedgerAccount.Forfeited, pence, causeId, at, note);
        await ledger.PostFrom(kind.StandsIn, posting);

        if (interest > 0)
        {
            await ledger.PostFrom(LedgerAccountKind.Interest, posting with { AmountPence = interest, Note = "Interest, forfeited with it" });
        }
    }

    /// <summary>" and £712.36 interest", or nothing.</summary>
    public static string And(long interest) => interest == 0 ? "" : $" and {Format.Pounds(interest)} interest";
}
