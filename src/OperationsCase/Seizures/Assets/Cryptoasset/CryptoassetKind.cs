using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Detention;
using OperationsCase.Seizures.Forfeiture;

namespace OperationsCase.Seizures.Assets;

internal static class CryptoassetKind
{
    public static AssetKind Kind { get; } = new AssetKindOf<CryptoassetDetails, RecordCryptoasset, CorrectCryptoasset>("Cryptoasset", "Cryptoassets")
    {
        Power = "Proceeds of Crime Act 2002, section 303Z26",
        Say = new("cryptoasset", "Seized", "Held now", "Given back", "Seized from", "Seized by"),
        Accounts = (LedgerAccount.TakenFrom, LedgerAccount.Wallet),
        Standing = SeizureStatus.Detained,
        Detention = new DetentionRules("cryptoasset.detention-order", "cryptoasset.detention-end", "cryptoasset.detention-limit"),
        Forfeiture = new ForfeitureRules("cryptoasset.appeal", "section 303Z41"),
        FormTitle = "Record seized cryptoassets",
        FormName = "cryptoasset",
        FormHint = "Bitcoin and the like, moved to a wallet of the force. Section 303Z26",
        ApiFolder = "cryptoassets",
        Table = "Cryptoasset",
        Statements = (Sql.Add, Sql.Change, Sql.Find, Sql.Erase),
        ShowFacts = crypto =>
        [
            ("How much", $"{crypto.Quantity} {crypto.Asset}, {crypto.Chain}"),
            ("From", crypto.FromAddress ?? "Not yet recorded"),
            ("To", crypto.ToAddress),
            ("Transaction", crypto.TransactionId ?? "Not yet recorded"),
            ("Rate", $"{crypto.RateSource}, {Format.Moment(crypto.RateAt!.Value)}"),
            ("Kept by", crypto.Custodian ?? "The force"),
            ("Recovery words or key", crypto.SecretKeptAt ?? "Place not yet recorded"),
            ("Search authority", crypto.Authority!.Value.Words()),
        ],
    };

    private static class Sql
    {
        internal static readonly string Add = AssetTable<CryptoassetDetails>.Add("Cryptoasset");

        internal static readonly string Change = AssetTable<CryptoassetDetails>.Change("Cryptoasset");

        internal static readonly string Find = AssetTable<CryptoassetDetails>.Find("Cryptoasset");

        internal const string Erase = "DELETE FROM Cryptoasset WHERE SeizureId = @Id";
    }
}
