using OperationsCase.Access;
using OperationsCase.Browser.Tests.Given;

namespace OperationsCase.Browser.Tests;

public sealed class WithoutScriptsTests
{
    private RunningApplication station = null!;
    private string priya = "";

    [SetUp]
    public async Task OpenTheStation()
    {
        station = await RunningApplication.Open();
        priya = await station.Account("DC Priya Raman", Role.BoroughOfficer, "Hackney drugs unit");
    }

    [TearDown]
    public async Task CloseTheStation() => await station.DisposeAsync();

    [Test]
    public async Task A_closure_is_logged_and_its_notice_served_in_a_browser_without_scripts()
    {
        await using var desk = await PageVisitor.SignedIn(station, priya, runsScripts: false);
        await desk.Open("/operations/new/crack-house-closure");
        await desk.Press("Log the closure");
        Assert.That(await desk.Reads(), Does.Contain("There is a problem"));
        await desk.Look();
        await JourneyTests.FillInTheClosure(desk);
        await desk.Press("Log the closure");
        Assert.That(desk.Path, Is.EqualTo("/operations/CH-2026-000001"));
        await desk.Look();

        await desk.Open("/operations/CH-2026-000001/closure/notices/new");
        await desk.Type("Who authorised it?", "Supt Martin Oyelaran");
        await desk.Choose("Their rank", "Superintendent or above");
        await desk.Choose("How long does it run?", "48 hours");
        await desk.When("When was it issued?", new DateTime(2026, 11, 23, 8, 0, 0));
        await desk.When("When was it served?", new DateTime(2026, 11, 23, 9, 0, 0));
        await desk.Type("Who served it?", "PC Leah Strand");
        await desk.Type("Where was it fixed, and who was given a copy?", "Fixed to the flat door");
        await desk.Press("Record service");

        Assert.That(await desk.Reads(), Does.Contain("9am").And.Contain("Wednesday 25 November 2026"));
        await desk.Look();
    }

    [Test]
    public async Task After_five_wrong_passwords_the_sign_in_page_says_what_to_do()
    {
        await using var desk = await PageVisitor.At(station);

        foreach (var _ in Enumerable.Range(0, 6))
        {
            await desk.SignIn(priya, "correct horse buttery");
        }

        Assert.That(await desk.Reads(), Does.Contain("There have been too many wrong passwords. Wait 15 minutes, or ask an administrator for a new link"));
        await desk.Look("locked");
    }
}
