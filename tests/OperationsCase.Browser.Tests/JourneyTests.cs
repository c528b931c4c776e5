using OperationsCase.Access;
using OperationsCase.Browser.Tests.Given;

namespace OperationsCase.Browser.Tests;

/// <summary>One case from its log to the count, by clicking and typing, as the people who work on it would.</summary>
public sealed partial class JourneyTests
{
    private const string Closure = "/operations/CH-2026-000001";

    private static readonly DateTime Served = new(2026, 12, 24, 10, 0, 0);

    private RunningApplication station = null!;
    private string priya = "";
    private string sergeant = "";
    private string analyst = "";

    [SetUp]
    public async Task OpenTheStation()
    {
        station = await RunningApplication.Open();
        priya = await station.Account("DC Priya Raman", Role.BoroughOfficer, "Hackney drugs unit");
        sergeant = await station.Account("PS Dan Whitlock", Role.SntSergeant, "Dalston ward");
        analyst = await station.Account("Ines Okafor", Role.DirectorateAnalyst, "Drugs directorate");
    }

    [TearDown]
    public async Task CloseTheStation() => await station.DisposeAsync();

    [Test]
    public async Task A_case_goes_from_its_log_to_the_count_and_everybody_can_use_every_page()
    {
        await using var officer = await PageVisitor.At(station);
        await officer.Open("/");
        await officer.Look("sign-in");
        await officer.SignIn(priya);
        await officer.Look("home-empty");

        await LogAClosure(officer);
        await FindItInTheList(officer);
        await IdentifyItsNetwork(officer);
        await RecordCash(officer);
        await ServeTheNotice(officer);
        await BeWarned(officer);
        await RecordTheHearingAndTheOrder(officer);

        await using var neighbourhood = await PageVisitor.SignedIn(station, sergeant);
        await RecordAProblem(neighbourhood);

        await SeeTheProblemOnTheCase(officer);
        await ClaimADisruption(officer);

        await using var directorate = await PageVisitor.SignedIn(station, analyst);
        await ConfirmTheClaim(directorate);
        await OpenTheFigure(directorate);

        await ReadTheWholeStory(officer);
    }

    private static async Task LogAClosure(PageVisitor visitor)
    {
        await visitor.Open("/operations/new");
        await visitor.Look("log");
        await visitor.Follow("Crack house closure");
        await visitor.Look("log-closure");
        await visitor.Press("Log the closure");
        Assert.That(await visitor.Reads(), Does.Contain("There is a problem").And.Contain("Enter the address of the premises"));
        await visitor.Look("log-closure-errors");

        await FillInTheClosure(visitor);
        await visitor.Press("Log the closure");

        Assert.That(visitor.Path, Is.EqualTo(Closure));
        await visitor.Look("case-new");
    }

    internal static async Task FillInTheClosure(PageVisitor visitor, string place = "Flat 14, Aldridge House, Queensbridge Road")
    {
        await visitor.Type("1. Address of the premises", place);
        await visitor.Page
            .GetByRole(Microsoft.Playwright.AriaRole.Main)
            .GetByLabel("Ward", new() { Exact = true })
            .SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 3 });
        await visitor.When("2. When did the operation begin?", new DateTime(2026, 11, 20, 6, 30, 0));
        await visitor.Choose("3. Who do the premises belong to?", "Housing association");
        await visitor.Type("4. Landlord, if there is one", "Queensbridge Homes");
        await visitor.Choose("5. Has the tenant been taken over by others (cuckooed)?", "Yes");
        await visitor.Choose("6. Are there children at the premises?", "No");
        await visitor.Type("7. How many complaints have there been?", "11");
        await visitor.Date("Since when?", new DateOnly(2026, 9, 1));
        await visitor.Type(
            "8. What shows that drugs are used or supplied there?",
            "Warrant on 19 November: 46 wraps, tested positive for crack cocaine.");
    }

    private static async Task FindItInTheList(PageVisitor visitor)
    {
        await visitor.Open("/operations");
        await visitor.Look("list");
        await visitor.Choose("Kind of operation", "Open market");
        await visitor.Press("Apply filters");
        Assert.That(await visitor.Reads(), Does.Contain("No operations match these filters"));
        await visitor.Look("list-none");
        await visitor.Follow("Clear all filters");
        await visitor.Type("Reference, name or place", "aldridge");
        await visitor.Press("Apply filters");
        await visitor.Look();
        await visitor.Follow("CH-2026-000001");

        Assert.That(visitor.Path, Is.EqualTo(Closure));
    }

    private static async Task IdentifyItsNetwork(PageVisitor visitor)
    {
        await visitor.Open($"{Closure}/networks");
        await visitor.Look();
        await visitor.Follow("Identify a new network");
        await visitor.Press("Identify the network");
        await visitor.Look();
        await visitor.Type("Name", "Harrier");
        await visitor.Type("What it deals in", "Crack cocaine and heroin");
        await visitor.Choose("National intelligence model level", "2, across borders");
        await visitor.Date("When was it identified?", new DateOnly(2026, 11, 1));
        await visitor.Type("What is known about it", "Runs four phone lines from the estate.");
        await visitor.Choose("Where does it work?", "Hackney");
        await visitor.Press("Identify the network");
        await visitor.Look();

        await visitor.Open($"{Closure}/networks");
        await visitor.Select("Network", "Harrier, NW-2026-000001");
        await visitor.Type("How is the operation linked to it?", "Its stash house");
        await visitor.Choose("How sure are you?", "B, corroborated");
        await visitor.Press("Link the network");

        Assert.That(await visitor.Reads(), Does.Contain("Its stash house"));
        await visitor.Look("case-networks");
        await visitor.Open("/networks");
        await visitor.Look("networks");
    }

    private static async Task RecordCash(PageVisitor visitor)
    {
        await visitor.Open($"{Closure}/seizures/new");
        await visitor.Press("Record the seizure");
        await visitor.Look("seizure-errors");
        await visitor.When("1. When was it seized?", new DateTime(2026, 11, 23, 8, 45, 0));
        await visitor.Type("2. Where?", "A parked car, Queensbridge Road");
        await visitor.Type("4. Who seized it?", "PC Leah Strand");
        await visitor.Choose("5. Who approved the search beforehand?", "Prior approval by a senior officer");
        await visitor.Type("6. How much?", "23,460.00");
        await visitor.Type("7. Who counted it?", "PC Leah Strand");
        await visitor.Type("8. Who counted it again?", "DC Priya Raman");
        await visitor.Type("9. Exhibit number", "LS/4");
        await visitor.Type("10. Seal number", "MPS-4471920");
        await visitor.Choose("11. Which network’s money is it thought to be?", "Harrier, NW-2026-000001");
        await visitor.Press("Record the seizure");
        await visitor.Open("/seizures/SZ-2026-000001");

        Assert.That(await visitor.Reads(), Does.Contain("£23,460"));
        await visitor.Look("seizure");
        await visitor.Open("/seizures");
        await visitor.Look("seizures");
        await visitor.Open($"{Closure}/seizures");
        await visitor.Look();
    }
}
