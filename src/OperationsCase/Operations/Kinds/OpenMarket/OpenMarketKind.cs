using OperationsCase.Deadlines;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Operations;

internal static class OpenMarketKind
{
    public static readonly OperationOutcome MarketClosed = new("MarketClosed", "Market closed");

    public static readonly OperationOutcome MarketDisplaced = new("MarketDisplaced", "Market moved elsewhere");

    public static OperationKind Kind { get; } = new OperationKindOf<OpenMarketDetails, LogOpenMarket, CorrectOpenMarket>(
        "OpenMarket", "Open market")
    {
        Prefix = "OM",
        ApiName = "openMarket",
        ApiFolder = "open-markets",
        FormName = "open-market",
        LogName = "Open-market disruption",
        LogHint = "Dealing in the street that everyone can see",
        Questions = "/Operations/Kinds/OpenMarket/Questions.cshtml",
        States = [OperationState.Live, OperationState.Closed],
        Outcomes = [MarketClosed, MarketDisplaced, OperationOutcome.ArrestsMade, OperationOutcome.NoFurtherAction],
        Tasks = Tasks,
        Table = "OpenMarket",
        Statements = (Sql.Add, Sql.Change, Sql.Find, Sql.Erase),
        ShowFacts = Facts,
    };

    private static IReadOnlyList<OperationTask> Tasks =>
    [
        OperationTaskOf<OpenMarketDetails>.Task(
            TaskRules.CommunityImpact,
            market => market.SupplyArrests + market.PossessionArrests > 0 ? "People were arrested" : null),
    ];

    private static OperationFacts Facts(OpenMarketDetails market) => new("The market",
    [
        ("Streets", market.Place),
        ("Sold there", string.Join(", ", market.Drugs())),
        ("Busiest", market.BusyTimes),
        ("Buyers", market.BuyersAnHour is { } buyers ? $"About {Format.Number(buyers)} in a busy hour" : "Not counted"),
        ("Test purchases", Format.Number(market.TestPurchases!.Value)),
        ("Arrests", $"{Format.Number(market.SupplyArrests!.Value)} for supply, {Format.Number(market.PossessionArrests!.Value)} for possession"),
        ("To fix", market.EnvironmentalFixes ?? "Nothing asked of the council"),
    ]);

    private static class Sql
    {
        internal static readonly string Add = DetailsTable<OpenMarketDetails>.Add("OpenMarket");

        internal static readonly string Change = DetailsTable<OpenMarketDetails>.Change("OpenMarket");

        internal static readonly string Find = DetailsTable<OpenMarketDetails>.Find("OpenMarket");

        internal const string Erase = "DELETE FROM OpenMarket WHERE OperationId = @Id";
    }
}
