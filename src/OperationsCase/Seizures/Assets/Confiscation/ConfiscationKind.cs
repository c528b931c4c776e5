using OperationsCase.Foundation.Web;
using OperationsCase.Ledger;

namespace OperationsCase.Seizures.Assets;

internal static class ConfiscationKind
{
    /// <summary>From the order to the last day to pay that the court may give.</summary>
    public const string Payment = "confiscation.payment";

    /// <summary>From the order to the last day to pay when that was extended.</summary>
    public const string ExtendedPayment = "confiscation.payment-extended";

    public static AssetKind Kind { get; } = new AssetKindOf<ConfiscationDetails, RecordConfiscation, CorrectConfiscation>("Confiscation", "Confiscation order")
    {
        Power = "Proceeds of Crime Act 2002, section 6",
        Say = new("order", "Ordered to be paid", "Still to be paid", "No longer owed", "Defendant", "Asked for by"),
        Accounts = (LedgerAccount.Defendant, LedgerAccount.Owed),
        Standing = SeizureStatus.Ordered,
        ItsClocks =
        [
            new(Payment) { LastDay = details => (ConfiscationDetails)details is { ExtendedTo: null } order ? order.PayBy : null },
            new(ExtendedPayment) { LastDay = details => ((ConfiscationDetails)details).ExtendedTo },
        ],
        FormTitle = "Record a confiscation order",
        FormName = "confiscation",
        FormHint = "The Crown Court ordered a convicted defendant to pay. Section 6",
        ApiFolder = "confiscations",
        Table = "ConfiscationOrder",
        Statements = (Sql.Add, Sql.Change, Sql.Find, Sql.Erase),
        ShowFacts = order =>
        [
            ("Benefit", Format.Pounds(order.BenefitPence!.Value)),
            ("Available amount", Format.Pounds(order.AvailablePence!.Value)),
            ("To be paid by", order.ExtendedTo is { } later
                ? $"{Format.Day(later)}, extended from {Format.Day(order.PayBy!.Value)}"
                : Format.Day(order.PayBy!.Value)),
            ("Default term", order.DefaultMonths is { } months ? Format.Count(months, "month") : "Not yet recorded"),
            ("To victims", order.CompensationPence is { } pence ? Format.Pounds(pence) : "None"),
        ],
    };

    private static class Sql
    {
        internal static readonly string Add = AssetTable<ConfiscationDetails>.Add("ConfiscationOrder");

        internal static readonly string Change = AssetTable<ConfiscationDetails>.Change("ConfiscationOrder");

        internal static readonly string Find = AssetTable<ConfiscationDetails>.Find("ConfiscationOrder");

        internal const string Erase = "DELETE FROM ConfiscationOrder WHERE SeizureId = @Id";
    }
}
