using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Operations;

internal static class CannabisFactoryKind
{
    public static readonly OperationOutcome PlantsDestroyed = new("PlantsDestroyed", "Plants and equipment destroyed");

    public static OperationKind Kind { get; } = new OperationKindOf<CannabisFactoryDetails, LogCannabisFactory, CorrectCannabisFactory>(
        "CannabisFactory", "Cannabis factory")
    {
        Prefix = "CF",
        ApiName = "cannabisFactory",
        ApiFolder = "cannabis-factories",
        FormName = "cannabis-factory",
        LogName = "Cannabis factory raid",
        TimeName = "Entered",
        LogHint = "You have been in and found plants. 12 questions, about 3 minutes",
        Questions = "/Operations/Kinds/CannabisFactory/Questions.cshtml",
        States = [OperationState.Live, OperationState.Closed],
        Outcomes = [PlantsDestroyed, OperationOutcome.ArrestsMade, OperationOutcome.NoFurtherAction],
        Tasks = Tasks,
        Table = "CannabisFactory",
        Statements = (Sql.Add, Sql.Change, Sql.Find, Sql.Erase),
        ShowFacts = Facts,
    };

    private static IReadOnlyList<OperationTask> Tasks =>
    [
        Task(
            TaskRules.SafeguardingReport,
            factory => factory.ChildOrAdultAtRisk == true ? "A child or an adult at risk was there" : null,
            doneBy: factory => factory.SafeguardingReference is null ? null : "Merlin or PPN reference recorded"),
        Task(
            TaskRules.SlaveryReferral,
            factory => factory.ExploitationSigns == YesNoNotKnown.Yes ? "There were signs of modern slavery or trafficking" : null,
            since: factory => factory.StartedAt),
        Task(
            TaskRules.ElectricitySafe,
            factory => factory.MeterBypassed == YesNoNotKnown.Yes ? "The electricity meter was bypassed" : null,
            since: factory => factory.StartedAt),
        Task(
            TaskRules.PlantsDestroyed,
            factory => factory.Plants > 0 ? "Plants were found" : null,
            since: factory => factory.StartedAt),
        Task(
            TaskRules.LandlordTold,
            factory => factory.PremisesAdapted == true ? "The place can no longer be used normally" : null,
            since: factory => factory.StartedAt),
        Task(
            TaskRules.CommunityImpact,
            factory => factory.PeopleArrested > 0 ? "People were arrested" : null,
            since: factory => factory.StartedAt),
    ];

    private static OperationTask Task(
        string rule,
        Func<CannabisFactoryDetails, string?> because,
        Func<CannabisFactoryDetails, DateTimeOffset?>? since = null,
        Func<CannabisFactoryDetails, string?>? doneBy = null) => OperationTaskOf<CannabisFactoryDetails>.Task(rule, because, since, doneBy);

    private static OperationFacts Facts(CannabisFactoryDetails factory) => new("The factory",
    [
        ("Address", factory.Place),
        ("Found by", factory.WarrantNumber is null ? factory.FoundBy!.Value.Words() : $"{factory.FoundBy!.Value.Words()}, {factory.WarrantNumber}"),
        ("Place", $"{factory.PremisesKind!.Value.Words()}{(factory.PremisesAdapted == true ? ", adapted" : "")}"),
        ("Plants", Plants(factory)),
        ("Electricity", factory.MeterBypassed!.Value.Say($"Meter bypassed. {Operator(factory)}", "Meter not bypassed", "Not known")),
        ("People", factory.PeopleInside == 0
            ? "No one inside"
            : $"{Format.Number(factory.PeopleInside!.Value)} inside, {Format.Number(factory.PeopleArrested!.Value)} arrested"),
        ("Exploitation", factory.ExploitationSigns!.Value.Say("Signs of modern slavery: may be victims first", "No sign", "Not known")),
        ("Child or adult at risk", factory.ChildOrAdultAtRisk == true
            ? $"Yes. {factory.SafeguardingReference ?? "Merlin or PPN reference not yet recorded"}"
            : "No"),
    ]);

    private static string Plants(CannabisFactoryDetails factory)
    {
        var stages = new[]
        {
            (Is: factory.Cuttings, Name: "cuttings"),
            (Is: factory.Vegetative, Name: "vegetative"),
            (Is: factory.Flowering, Name: "flowering"),
            (Is: factory.Harvested, Name: "harvested"),
        };
        var found = string.Join(", ", stages.Where(stage => stage.Is).Select(stage => stage.Name));

        return $"{Format.Number(factory.Plants!.Value)}{(factory.Plants >= CannabisFactoryDetails.CommercialFrom ? ": commercial" : "")}"
            + (found.Length == 0 ? "" : $"; {found}");
    }

    private static string Operator(CannabisFactoryDetails factory) =>
        factory.NetworkOperatorReference is null ? "No operator’s reference yet" : $"Operator’s reference {factory.NetworkOperatorReference}";

    private static class Sql
    {
        internal static readonly string Add = DetailsTable<CannabisFactoryDetails>.Add("CannabisFactory");

        internal static readonly string Change = DetailsTable<CannabisFactoryDetails>.Change("CannabisFactory");

        internal static readonly string Find = DetailsTable<CannabisFactoryDetails>.Find("CannabisFactory");

        internal const string Erase = "DELETE FROM CannabisFactory WHERE OperationId = @Id";
    }
}
