using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Detention;
using OperationsCase.Seizures.Forfeiture;

namespace OperationsCase.Seizures.Assets;

internal static class ListedAssetKind
{
    /// <summary>From the seizure to a senior officer's authority to keep it longer.</summary>
    public const string FirstDetention = "listed-asset.first-detention";

    public static AssetKind Kind { get; } = new AssetKindOf<ListedAssetDetails, RecordListedAsset, CorrectListedAsset>("ListedAsset", "Listed asset")
    {
        Power = "Proceeds of Crime Act 2002, section 303J",
        Say = new("asset", "Seized", "Held now", "Given back", "Seized from", "Seized by"),
        Accounts = (LedgerAccount.TakenFrom, LedgerAccount.Unplaced),
        Standing = SeizureStatus.Detained,
        Detention = new DetentionRules("listed-asset.detention-order", "listed-asset.detention-end", "listed-asset.detention-limit"),
        Forfeiture = new ForfeitureRules("listed-asset.appeal", "section 303O"),
        ItsClocks =
        [
            new(FirstDetention)
            {
                Met = details => (ListedAssetDetails)details is { LongerAuthorisedAt: { } at, LongerAuthorisedBy: { } by }
                    ? (at, $"Longer detention authorised by {by}")
                    : null,
            },
        ],
        FormTitle = "Record a listed asset",
        FormName = "listed-asset",
        FormHint = "Precious metals and stones, watches, artistic works, vouchers, postage stamps. Section 303B",
        ApiFolder = "listed-assets",
        Table = "ListedAsset",
        Statements = (Sql.Add, Sql.Change, Sql.Find, Sql.Erase),
        ShowFacts = asset =>
        [
            ("What it is", asset.Category!.Value.Words()),
            ("Items", $"{Format.Number(asset.ItemCount!.Value)}: {asset.Items}"),
            ("Valued", asset.ValuedBy),
            ("Search authority", $"{asset.Authority!.Value.Words()}, section 303E"),
            ("Longer detention", asset.LongerAuthorisedBy is { } by ? $"{by}, {Format.Moment(asset.LongerAuthorisedAt!.Value)}" : "Not yet authorised"),
        ],
    };

    private static class Sql
    {
        internal static readonly string Add = AssetTable<ListedAssetDetails>.Add("ListedAsset");

        internal static readonly string Change = AssetTable<ListedAssetDetails>.Change("ListedAsset");

        internal static readonly string Find = AssetTable<ListedAssetDetails>.Find("ListedAsset");

        internal const string Erase = "DELETE FROM ListedAsset WHERE SeizureId = @Id";
    }
}
