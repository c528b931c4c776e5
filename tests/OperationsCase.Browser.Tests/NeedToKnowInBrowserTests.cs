using OperationsCase.Access;
using OperationsCase.Browser.Tests.Given;

namespace OperationsCase.Browser.Tests;

/// <summary>Two officers of different boroughs side by side, and a case that even colleagues may not see.</summary>
public sealed class NeedToKnowInBrowserTests
{
    private const string Hackneys = "CH-2026-000001";
    private const string TowerHamletss = "CH-2026-000002";

    private RunningApplication station = null!;
    private string priya = "";
    private string aaron = "";
    private string owen = "";
    private string supervisor = "";

    [SetUp]
    public async Task OpenTheStation()
    {
        station = await RunningApplication.Open();
        priya = await station.Account("DC Priya Raman", Role.BoroughOfficer, "Hackney drugs unit");
        owen = await station.Account("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit");
        supervisor = await station.Account("DI Amara Nwosu", Role.BoroughSupervisor, "Hackney drugs unit");
        aaron = await station.Account("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", RunningApplication.TowerHamlets);
    }

    [TearDown]
    public async Task CloseTheStation() => await station.DisposeAsync();

    [Test]
    public async Task Two_officers_of_different_boroughs_each_see_their_own_and_no_trace_of_the_others()
    {
        await using var hackney = await PageVisitor.SignedIn(station, priya);
        await using var towerHamlets = await PageVisitor.SignedIn(station, aaron);
        await Log(hackney, "Lockhart Street");
        await Log(towerHamlets, "Ropery Lane");

        foreach (var (visitor, own, place, others, theirPlace) in new[]
        {
            (hackney, Hackneys, "Lockhart Street", TowerHamletss, "Ropery Lane"),
            (towerHamlets, TowerHamletss, "Ropery Lane", Hackneys, "Lockhart Street"),
        })
        {
            foreach (var page in new[]
            {
                "/",
                "/operations",
                "/operations?sort=Reference",
                "/deadlines?everybodys=true",
                "/networks",
                "/seizures",
                "/problems",
                "/performance",
                "/messages",
            })
            {
                await visitor.Open(page);
                Assert.That(await visitor.Page.ContentAsync(), Does.Not.Contain(others).And.Not.Contain(theirPlace), page);
            }

            await visitor.Open("/operations");
            Assert.That(await visitor.Reads(), Does.Contain("Showing 1 to 1 of 1 operation").And.Contain(own).And.Contain(place));
            await visitor.Open($"/operations?find={theirPlace.Split(' ')[0]}");
            Assert.That(await visitor.Reads(), Does.Contain("No operations match these filters"));
            await visitor.Open($"/operations/{own}");
            Assert.That(await visitor.Reads(), Does.Contain(place));
            await visitor.Open($"/operations/{others}");
            var theirs = await visitor.Reads();
            await visitor.Open("/operations/CH-2026-999999");
            Assert.That(theirs, Is.EqualTo(await visitor.Reads()).And.Not.Contain(theirPlace));
        }
    }

    [Test]
    public async Task A_case_is_restricted_opened_in_an_emergency_shared_and_opened_to_all_again()
    {
        await using var officer = await PageVisitor.SignedIn(station, priya);
        await Log(officer, "Lockhart Street");
        await using var inspector = await PageVisitor.SignedIn(station, supervisor);
        await Share(inspector);
        await Restrict(inspector);

        await using var colleague = await PageVisitor.SignedIn(station, owen);
        await colleague.Open("/operations");
        Assert.That(await colleague.Reads(), Does.Contain("No operations yet"));
        await BreakGlass(colleague);

        await inspector.Open("/");
        await inspector.Look("home-told");
        await inspector.Open("/messages");
        Assert.That(await inspector.Reads(), Does.Contain("DC Owen Tate, Hackney drugs unit, opened this restricted case"));
        await inspector.Look("messages-told");
        await Lift(inspector);

        await using var elsewhere = await PageVisitor.SignedIn(station, aaron);
        await elsewhere.Open("/operations?shared=true");
        await elsewhere.Follow(Hackneys);
        Assert.That(await elsewhere.Reads(), Does.Contain("Hackney shares this operation with you. You can read it but not change it"));
        await elsewhere.Look("operation-shared");
    }

    private static async Task Log(PageVisitor visitor, string place)
    {
        await visitor.Open("/operations/new/crack-house-closure");
        await JourneyTests.FillInTheClosure(visitor, place);
        await visitor.Press("Log the closure");
        Assert.That(await visitor.Reads(), Does.Contain("No deadline is running on this case"));
    }

    private static async Task Share(PageVisitor visitor)
    {
        await visitor.Open($"/operations/{Hackneys}");
        await visitor.Follow("Share it");
        await visitor.Press("Share the operation");
        await visitor.Look("share-errors");
        await visitor.Select("Borough", "Tower Hamlets");
        await visitor.Type("Why do they need it?", "The same people trade on both sides of the boundary.");
        await visitor.Press("Share the operation");
        await visitor.Look("share");
    }

    private static async Task Restrict(PageVisitor visitor)
    {
        await visitor.Open($"/operations/{Hackneys}");
        await visitor.Follow("Restrict who may see it");
        await visitor.Press("Restrict this case");
        Assert.That(await visitor.Reads(), Does.Contain("Enter why only these officers may see it").And.Contain("Select the box to confirm"));
        await visitor.Look("restrict-errors");
        await visitor.Choose("Who else needs to know?", "DC Aaron Yule, Tower Hamlets drugs unit");
        await visitor.Type("Why only these officers?", "A tenant gives information, and lives there still.");
        await visitor.Page.GetByLabel("Only these officers need to know about this case").CheckAsync();
        await visitor.Press("Restrict this case");
        Assert.That(await visitor.Reads(), Does.Contain("Only 3 officers may see this."));
        await visitor.Look("operation-restricted");
        await visitor.Open("/restrictions");
        await visitor.Look("restrictions");
    }

    private static async Task BreakGlass(PageVisitor visitor)
    {
        await visitor.Open("/emergency-access");
        await visitor.Look("emergency-access");
        await visitor.Type("Reference", Hackneys);
        await visitor.Type("Why must you see it now?", "A neighbour reports screams, and the officer in the case does not answer.");
        await visitor.Press("Open it and tell its owner");
        Assert.That(await visitor.Reads(), Does.Contain("Its owner has been told that you opened it, and why."));
        await visitor.Look("operation-opened");
    }

    private static async Task Lift(PageVisitor visitor)
    {
        await visitor.Open($"/restrictions/{Hackneys}");
        Assert.That(await visitor.Reads(), Does.Contain("DC Owen Tate"));
        await visitor.Look("restriction");
        await visitor.Follow("Lift the restriction");
        await visitor.Look("restriction-lift");
        await visitor.Type("Why may everyone in the borough see it again?", "The tenant has moved.");
        await visitor.Page.GetByLabel("Everyone who serves the borough may see this case").CheckAsync();
        await visitor.Press("Lift the restriction");
        Assert.That(await visitor.Reads(), Does.Contain("The restriction is lifted."));
    }
}
