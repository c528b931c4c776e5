using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Operations;

internal static class CrackHouseKind
{
    public static readonly OperationState NoticeServed = new("NoticeServed", "Notice served", "blue");

    public static readonly OperationState Adjourned = new("Adjourned", "Adjourned", "yellow");

    public static readonly OperationState OrderInForce = new("OrderInForce", "Order in force", "green");

    public static readonly OperationState Refused = new("Refused", "Refused", "grey");

    public static readonly OperationOutcome ClosedByOrder = new("ClosedByOrder", "Closed by order");

    public static readonly OperationOutcome ClosedByOtherMeans =
        new("ClosedByOtherMeans", "Closed by other means: surrender, eviction or arrest");

    /// <remarks>Notices, hearings and orders move it on; nobody does by hand.</remarks>
    public static OperationKind Kind { get; } = new OperationKindOf<CrackHouseDetails, LogCrackHouseClosure, CorrectCrackHouseClosure>(
        "CrackHouseClosure", "Crack house closure")
    {
        Prefix = "CH",
        ApiName = "crackHouse",
        ApiFolder = "crack-house-closures",
        FormName = "crack-house-closure",
        LogName = "Crack house closure",
        LogHint = "Premises used for drugs that you want to close. The notice, the hearing and the order follow on the case",
        Questions = "/Operations/Kinds/CrackHouse/Questions.cshtml",
        States = [OperationState.Live, NoticeServed, Adjourned, OrderInForce, Refused, OperationState.Closed],
        Outcomes = [ClosedByOrder, ClosedByOtherMeans, OperationOutcome.ArrestsMade, OperationOutcome.NoFurtherAction],
        WhenNoClockRuns = "The time within which a court must hear it starts when service of a notice is recorded.",
        Tasks = Tasks,
        Table = "CrackHouse",
        Statements = (Sql.Add, Sql.Change, Sql.Find, Sql.Erase),
        ShowFacts = Facts,
    };

    private static IReadOnlyList<OperationTask> Tasks =>
    [
        OperationTaskOf<CrackHouseDetails>.Task(
            TaskRules.SafeguardingReport,
            AtRisk,
            doneBy: house => house.SafeguardingReference is null ? null : "Merlin or PPN reference recorded"),
        AfterTheOrder(TaskRules.LandlordTold),
        AfterTheOrder(TaskRules.CommunityImpact),
        AfterTheOrder(TaskRules.ReoccupationCheck),
        AfterTheOrder(TaskRules.ClosureCosts),
    ];

    private static string? AtRisk(CrackHouseDetails house) => house.ChildrenPresent == YesNoNotKnown.Yes ? "There are children at the premises"
        : house.TenantCuckooed == YesNoNotKnown.Yes ? "The tenant was taken over by others"
        : null;

    private static OperationTask AfterTheOrder(string rule) => new(rule, _ => "A court ordered the closure") { When = OrderInForce };

    private static OperationFacts Facts(CrackHouseDetails house) => new("Premises",
    [
        ("Address", house.Place),
        ("Tenure", house.Landlord is null ? house.Tenure!.Value.Words() : $"{house.Tenure!.Value.Words()}, {house.Landlord}"),
        ("Tenant", house.TenantCuckooed!.Value.Say("Cuckooed: treated as a victim", "No sign of cuckooing", "Not known whether cuckooed")),
        ("Children", house.ChildrenPresent!.Value.Say("Present", "None present", "Not known")),
        ("Merlin or PPN", house.SafeguardingReference ?? "Not yet recorded"),
        ("Complaints", house.Complaints == 0 ? "None"
            : house.ComplaintsSince is { } since ? $"{Format.Number(house.Complaints!.Value)} since {Format.DayShort(since)} {since.Year}"
            : Format.Number(house.Complaints!.Value)),
        ("Evidence", house.DrugEvidence),
    ]);

    private static class Sql
    {
        internal static readonly string Add = DetailsTable<CrackHouseDetails>.Add("CrackHouse");

        internal static readonly string Change = DetailsTable<CrackHouseDetails>.Change("CrackHouse");

        internal static readonly string Find = DetailsTable<CrackHouseDetails>.Find("CrackHouse");

        internal const string Erase = "DELETE FROM CrackHouse WHERE OperationId = @Id";
    }
}
