using OperationsCase.Foundation.Web;
using OperationsCase.Ledger;

namespace OperationsCase.Seizures.Assets;

internal static class RestraintKind
{
    /// <summary>The force's own look at an order that the Act ends on no day.</summary>
    public const string Review = "restraint.review";

    public static AssetKind Kind { get; } = new AssetKindOf<RestraintDetails, RecordRestraint, CorrectRestraint>("Restraint", "Restrained property")
    {
        Power = "Proceeds of Crime Act 2002, section 41",
        Say = new("property", "Restrained", "Restrained now", "No longer restrained", "Owner", "Applied for by"),
        Accounts = (LedgerAccount.Owner, LedgerAccount.Restrained),
        Standing = SeizureStatus.Restrained,
        ItsClocks = [new(Review) { LastDay = details => ((RestraintDetails)details).ReviewOn }],
        FormTitle = "Record property restrained by a court",
        FormName = "restraint",
        FormHint = "The Crown Court made a restraint order. Section 41",
        ApiFolder = "restraints",
        Table = "RestraintOrder",
        Statements = (Sql.Add, Sql.Change, Sql.Find, Sql.Erase),
        ShowFacts = order =>
        [
            ("What is restrained", order.Property),
            ("Exceptions", order.Exceptions ?? "None"),
            ("Served on", order.ServedOn ?? "Not yet recorded"),
            ("Receiver", order.Receiver ?? "None"),
            ("Review by", Format.Day(order.ReviewOn!.Value)),
        ],
    };

    private static class Sql
    {
        internal static readonly string Add = AssetTable<RestraintDetails>.Add("RestraintOrder");

        internal static readonly string Change = AssetTable<RestraintDetails>.Change("RestraintOrder");

        internal static readonly string Find = AssetTable<RestraintDetails>.Find("RestraintOrder");

        internal const string Erase = "DELETE FROM RestraintOrder WHERE SeizureId = @Id";
    }
}
