using OperationsCase.Deadlines;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Operations;

internal static class ClassATraffickingKind
{
    /// <summary>How long a warrant to search for drugs can be executed.</summary>
    public const string WarrantRule = "drugs-warrant.execution";

    public static readonly OperationState Planned = new("Planned", "Planned", "light-blue");

    public static readonly OperationState Authorised = new("Authorised", "Authorised", "turquoise");

    public static readonly OperationState Executed = new("Executed", "Executed", "green");

    public static readonly OperationState UnderInvestigation = new("UnderInvestigation", "Under investigation", "yellow");

    public static readonly OperationState AtCourt = new("AtCourt", "At court", "purple");

    public static readonly OperationOutcome Charged = new("Charged", "Charged with supply or conspiracy");

    public static readonly OperationOutcome Convicted = new("Convicted", "Convicted at court");

    public static readonly OperationOutcome Acquitted = new("Acquitted", "Acquitted or discontinued at court");

    public static OperationKind Kind { get; } = new OperationKindOf<ClassATraffickingDetails, LogClassATrafficking, CorrectClassATrafficking>(
        "ClassATrafficking", "Class A trafficking")
    {
        Prefix = "CA",
        ApiName = "classATrafficking",
        ApiFolder = "class-a-trafficking",
        FormName = "class-a-trafficking",
        LogName = "Class A trafficking operation",
        LogHint = "Supply of Class A drugs across boroughs, or beyond: level 2 or 3",
        Questions = "/Operations/Kinds/ClassATrafficking/Questions.cshtml",
        States = [Planned, Authorised, Executed, UnderInvestigation, AtCourt, OperationState.Closed],
        Moves =
        [
            new(Planned, Authorised, "Record that it was authorised", Role.Supervisors),
            new(Authorised, Planned, "Record that the authority was withdrawn", Role.Supervisors),
            new(Authorised, Executed, "Record that it was executed", Role.CaseWorkers),
            new(Executed, UnderInvestigation, "Record that it is under investigation", Role.CaseWorkers),
            new(UnderInvestigation, AtCourt, "Record that it is at court", Role.CaseWorkers),
            new(AtCourt, UnderInvestigation, "Record that it came back from court", Role.Supervisors),
        ],
        Clocks =
        [
            new(
                WarrantRule,
                details => ((ClassATraffickingDetails)details).WarrantIssuedOn,
                [Planned, Authorised]),
        ],
        Outcomes = [Charged, Convicted, Acquitted, OperationOutcome.ArrestsMade, OperationOutcome.NoFurtherAction],
        WhenNoClockRuns = "The month of a search warrant starts when its date is recorded.",
        Tasks = Tasks,
        Table = "ClassATrafficking",
        Statements = (Sql.Add, Sql.Change, Sql.Find, Sql.Erase),
        ShowFacts = Facts,
    };

    private static IReadOnlyList<OperationTask> Tasks =>
    [
        OperationTaskOf<ClassATraffickingDetails>.Task(TaskRules.CommunityImpact, operation => operation.Arrests > 0 ? "People were arrested" : null),
    ];

    private static OperationFacts Facts(ClassATraffickingDetails operation) => new("The operation",
    [
        ("Main place", operation.Place),
        ("Other premises", operation.OtherPremises is { } others ? string.Join("; ", Lines(others)) : "None recorded"),
        ("Level", operation.Level!.Value.Words()),
        ("Supplied", string.Join(", ", operation.Drugs())),
        ("Tasking", operation.TaskingReference ?? "Not yet recorded"),
        ("Objective", operation.Objective),
        ("Methods", string.Join(", ", operation.Methods())),
        .. operation.Surveillance ? [("Surveillance", Dated(operation.SurveillanceReference, "to", operation.SurveillanceEndsOn))] : None,
        .. operation.Warrant ? [("Warrant", Dated(operation.WarrantNumber, "of", operation.WarrantIssuedOn))] : None,
        ("Arrests", operation.Arrests is { } arrests ? Format.Number(arrests) : "Not yet recorded"),
    ]);

    private static (string Name, string Value)[] None => [];

    private static string Dated(string? number, string word, DateOnly? on) =>
        $"{number ?? "Number not yet recorded"}{(on is { } day ? $", {word} {Format.Date(day)}" : "")}";

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static class Sql
    {
        internal static readonly string Add = DetailsTable<ClassATraffickingDetails>.Add("ClassATrafficking");

        internal static readonly string Change = DetailsTable<ClassATraffickingDetails>.Change("ClassATrafficking");

        internal static readonly string Find = DetailsTable<ClassATraffickingDetails>.Find("ClassATrafficking");

        internal const string Erase = "DELETE FROM ClassATrafficking WHERE OperationId = @Id";
    }
}
