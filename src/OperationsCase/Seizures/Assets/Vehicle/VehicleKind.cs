using OperationsCase.Foundation.Requests;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Forfeiture;

namespace OperationsCase.Seizures.Assets;

internal static class VehicleKind
{
    public static AssetKind Kind { get; } = new AssetKindOf<VehicleDetails, RecordVehicle, CorrectVehicle>("Vehicle", "Vehicle")
    {
        Power = "Seized by the power below",
        Say = new("vehicle", "Seized", "Held now", "Given back", "Seized from", "Seized by"),
        Accounts = (LedgerAccount.TakenFrom, LedgerAccount.Pound),
        Standing = SeizureStatus.Seized,
        Forfeiture = new ForfeitureRules(Appeal: null, "by the court that convicted"),
        FormTitle = "Record a seized vehicle",
        FormName = "vehicle",
        FormHint = "A car, van or motorcycle that is kept as evidence or for forfeiture",
        ApiFolder = "vehicles",
        Table = "SeizedVehicle",
        Statements = (Sql.Add, Sql.Change, Sql.Find, Sql.Erase),
        ShowFacts = vehicle =>
        [
            ("Vehicle", vehicle.MakeAndModel),
            ("Registration", vehicle.Registration ?? "None"),
            ("Power", vehicle.Power!.Value.Words()),
            ("Valued", vehicle.ValuedBy),
        ],
    };

    private static class Sql
    {
        internal static readonly string Add = AssetTable<VehicleDetails>.Add("SeizedVehicle");

        internal static readonly string Change = AssetTable<VehicleDetails>.Change("SeizedVehicle");

        internal static readonly string Find = AssetTable<VehicleDetails>.Find("SeizedVehicle");

        internal const string Erase = "DELETE FROM SeizedVehicle WHERE SeizureId = @Id";
    }
}
