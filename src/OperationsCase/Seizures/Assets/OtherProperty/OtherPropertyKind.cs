using OperationsCase.Foundation.Requests;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Forfeiture;

namespace OperationsCase.Seizures.Assets;

internal static class OtherPropertyKind
{
    public static AssetKind Kind { get; } = new AssetKindOf<OtherPropertyDetails, RecordOtherProperty, CorrectOtherProperty>("OtherProperty", "Other property")
    {
        Power = "Seized by the power below",
        Say = new("property", "Seized", "Held now", "Given back", "Seized from", "Seized by"),
        Accounts = (LedgerAccount.TakenFrom, LedgerAccount.Unplaced),
        Standing = SeizureStatus.Seized,
        Forfeiture = new ForfeitureRules(Appeal: null, "by the court that convicted"),
        FormTitle = "Record other seized property",
        FormName = "other-property",
        FormHint = "A phone, clothes, tools or anything else of value that is kept",
        ApiFolder = "other-property",
        Table = "SeizedProperty",
        Statements = (Sql.Add, Sql.Change, Sql.Find, Sql.Erase),
        ShowFacts = property =>
        [
            ("What it is", property.Description),
            ("Power", property.Power!.Value.Words()),
            ("Valued", property.ValuedBy),
        ],
    };

    private static class Sql
    {
        internal static readonly string Add = AssetTable<OtherPropertyDetails>.Add("SeizedProperty");

        internal static readonly string Change = AssetTable<OtherPropertyDetails>.Change("SeizedProperty");

        internal static readonly string Find = AssetTable<OtherPropertyDetails>.Find("SeizedProperty");

        internal const string Erase = "DELETE FROM SeizedProperty WHERE SeizureId = @Id";
    }
}
