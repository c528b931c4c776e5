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
        await using var visitor = await PageVisitor.SignedIn(station, priya, runsScripts: false);
        await visitor.Open("/operations/new/crack-house-closure");
        await visitor.Press("Log the closure");
        Assert.That(await visitor.Reads(), Does.Contain("There is a problem"));
        await visitor.Look();
        await JourneyTests.FillInTheClosure(visitor);
        await visitor.Press("Log the closure");
        Assert.That(visitor.Path, Is.EqualTo("/operations/CH-2026-000001"));
        await visitor.Look();

        await visitor.Open("/operations/CH-2026-000001/closure/notices/new");
        await visitor.Choose("Whose notice is it?", "The police");
        await visitor.Choose("Rank of the officer who authorised it", "Superintendent or above");
        await visitor.Type("Who authorised it?", "Supt Martin Oyelaran");
        await visitor.Choose("How long does it run?", "48 hours");
        await visitor.When("When was it issued?", new DateTime(2026, 11, 23, 8, 0, 0));
        await visitor.When("When was it served?", new DateTime(2026, 11, 23, 9, 0, 0));
        await visitor.Type("Who served it?", "PC Leah Strand");
        await visitor.Type("Where was it fixed, and who was given a copy?", "Fixed to the flat door");
        await visitor.Press("Record service");

        Assert.That(await visitor.Reads(), Does.Contain("9am").And.Contain("Wednesday 25 November 2026"));
        await visitor.Look();
    }

    [Test]
    public async Task After_five_wrong_passwords_the_sign_in_page_says_what_to_do()
    {
        await using var visitor = await PageVisitor.At(station);

        foreach (var _ in Enumerable.Range(0, 6))
        {
            await visitor.SignIn(priya, "correct horse buttery");
        }

        Assert.That(
            await visitor.Reads(),
            Does.Contain("There have been too many wrong passwords. Wait 15 minutes, or ask an administrator for a new link"));
        await visitor.Look("locked");
    }
}
