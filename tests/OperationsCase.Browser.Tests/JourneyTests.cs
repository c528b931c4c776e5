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

    private static async Task LogAClosure(PageVisitor desk)
    {
        await desk.Open("/operations/new");
        await desk.Look("log");
        await desk.Follow("Crack house closure");
        await desk.Look("log-closure");
        await desk.Press("Log the closure");
        Assert.That(await desk.Reads(), Does.Contain("There is a problem").And.Contain("Enter the address of the premises"));
        await desk.Look("log-closure-errors");

        await FillInTheClosure(desk);
        await desk.Press("Log the closure");

        Assert.That(desk.Path, Is.EqualTo(Closure));
        await desk.Look("case-new");
    }

    internal static async Task FillInTheClosure(PageVisitor desk, string place = "Flat 14, Aldridge House, Queensbridge Road")
    {
        await desk.Type("1. Address of the premises", place);
        await desk.Page.GetByRole(Microsoft.Playwright.AriaRole.Main).GetByLabel("Ward", new() { Exact = true }).SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 3 });
        await desk.When("2. When did the operation begin?", new DateTime(2026, 11, 20, 6, 30, 0));
        await desk.Choose("3. Who do the premises belong to?", "Housing association");
        await desk.Type("4. Landlord, if there is one", "Queensbridge Homes");
        await desk.Choose("5. Has the tenant been taken over by others (cuckooed)?", "Yes");
        await desk.Choose("6. Are there children at the premises?", "No");
        await desk.Type("7. How many complaints have there been?", "11");
        await desk.Date("Since when?", new DateOnly(2026, 9, 1));
        await desk.Type("8. What shows that drugs are used or supplied there?", "Warrant on 19 November: 46 wraps, tested positive for crack cocaine.");
    }

    private static async Task FindItInTheList(PageVisitor desk)
    {
        await desk.Open("/operations");
        await desk.Look("list");
        await desk.Choose("Kind of operation", "Open market");
        await desk.Press("Apply filters");
        Assert.That(await desk.Reads(), Does.Contain("No operations match these filters"));
        await desk.Look("list-none");
        await desk.Follow("Clear all filters");
        await desk.Type("Reference, name or place", "aldridge");
        await desk.Press("Apply filters");
        await desk.Look();
        await desk.Follow("CH-2026-000001");

        Assert.That(desk.Path, Is.EqualTo(Closure));
    }

    private static async Task IdentifyItsNetwork(PageVisitor desk)
    {
        await desk.Open($"{Closure}/networks");
        await desk.Look();
        await desk.Follow("Identify a new network");
        await desk.Press("Identify the network");
        await desk.Look();
        await desk.Type("Name", "Harrier");
        await desk.Type("What it deals in", "Crack cocaine and heroin");
        await desk.Choose("National intelligence model level", "2, across borders");
        await desk.Date("When was it identified?", new DateOnly(2026, 11, 1));
        await desk.Type("What is known about it", "Runs four phone lines from the estate.");
        await desk.Choose("Where does it work?", "Hackney");
        await desk.Press("Identify the network");
        await desk.Look();

        await desk.Open($"{Closure}/networks");
        await desk.Select("Network", "Harrier, NW-2026-000001");
        await desk.Type("How is the operation linked to it?", "Its stash house");
        await desk.Choose("How sure are you?", "B, corroborated");
        await desk.Press("Link the network");

        Assert.That(await desk.Reads(), Does.Contain("Its stash house"));
        await desk.Look("case-networks");
        await desk.Open("/networks");
        await desk.Look("networks");
    }

    private static async Task RecordCash(PageVisitor desk)
    {
        await desk.Open($"{Closure}/seizures/new");
        await desk.Press("Record the seizure");
        await desk.Look("seizure-errors");
        await desk.When("1. When was it seized?", new DateTime(2026, 11, 23, 8, 45, 0));
        await desk.Type("2. Where?", "A parked car, Queensbridge Road");
        await desk.Type("4. Who seized it?", "PC Leah Strand");
        await desk.Choose("5. Who approved the search beforehand?", "Prior approval by a senior officer");
        await desk.Type("6. How much?", "23,460.00");
        await desk.Type("7. Who counted it?", "PC Leah Strand");
        await desk.Type("8. Who counted it again?", "DC Priya Raman");
        await desk.Type("9. Exhibit number", "LS/4");
        await desk.Type("10. Seal number", "MPS-4471920");
        await desk.Choose("11. Which network’s money is it thought to be?", "Harrier, NW-2026-000001");
        await desk.Press("Record the seizure");
        await desk.Open("/seizures/SZ-2026-000001");

        Assert.That(await desk.Reads(), Does.Contain("£23,460"));
        await desk.Look("seizure");
        await desk.Open("/seizures");
        await desk.Look("seizures");
        await desk.Open($"{Closure}/seizures");
        await desk.Look();
    }
}
