using Microsoft.Playwright;
using OperationsCase.Access;
using OperationsCase.Browser.Tests.Given;

namespace OperationsCase.Browser.Tests;

public sealed partial class JourneyTests
{
    private const string Approval = "/approvals/AP-2026-";

    [Test]
    public async Task A_constable_has_a_month_and_a_superintendent_decides_on_a_phone()
    {
        var superintendent = await station.Account(
            "Supt Martin Oyelaran", Role.ClosureAuthorisingOfficer, "Central East command", rank: PoliceRank.Superintendent);
        var supervisor = await station.Account("DI Sam Okoro", Role.BoroughSupervisor, "Hackney drugs unit");
        await station.Account("DC Bartosz Petrov", Role.BoroughOfficer, "Hackney drugs unit");
        await using var constable = await PageVisitor.SignedIn(station, priya);
        await LogAClosure(constable);
        await using var phone = await PageVisitor.SignedIn(station, superintendent);
        await phone.HoldAPhone();

        await Propose(constable);
        await AskTheSuperintendent(constable);
        await Decide(phone, "000001", "Refuse it", "The landlord was not asked. Drugs alone are not the test.");
        await ReadTheRefusal(constable);
        await AskTheSuperintendent(constable);
        await Decide(phone, "000002", "Approve it", "");
        await IssueAndServe(constable);
        await HandOver(constable);
        await CloseOverWhatIsOpen(constable, supervisor);
    }

    [Test]
    public async Task A_sign_is_three_taps_from_home_on_a_phone()
    {
        await using var phone = await PageVisitor.SignedIn(station, sergeant);

        foreach (var name in new[] { "Needles by the canal", "Dealing on Whiston Road" })
        {
            await phone.Open("/problems/new");
            await phone.Type("1. What do people call it?", name);
            await phone.Page.GetByLabel("2. Ward", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 3 });
            await phone.Type("3. Which streets or place?", $"{name}, by the bridge");
            await phone.Type("4. What do people there suffer from?", "Needles where children play.");
            await phone.Date("5. Since when?", new DateOnly(2026, 9, 1));
            await phone.Press("Record the problem");
        }

        await phone.HoldAPhone();
        await phone.Open("/");
        await phone.Look("home-sergeant");

        await phone.Press("Log a sign");
        await phone.Look("choose-problem");
        await phone.Follow("Needles by the canal");
        await phone.Type("What was seen?", "Six needles under the bridge");
        await phone.Choose("Who saw it?", "Me");
        await phone.Look("log-sign");
        await phone.Press("Log the sign");

        Assert.That(await phone.Reads(), Does.Contain("Six needles under the bridge").And.Contain("Seen by PS Dan Whitlock"));
    }

    private static async Task Propose(PageVisitor visitor)
    {
        await visitor.Open($"{Closure}/closure");
        await visitor.Press("Propose a notice");
        await visitor.Type("Address of the premises", "Flat 14, Aldridge House, Queensbridge Road");
        await visitor.Type(
            "What has happened there, or soon will, and why is a notice necessary?",
            "Dealing and fights on the landing, day and night.");
        await visitor.Press("Save and finish later");
        await visitor.Look("drafts");
        await visitor.Follow("Propose a closure notice");
        await visitor.Look("draft-opened");
        await visitor.Press("Propose the notice");
        await visitor.Press("Record a consultation");
        await visitor.Choose("Who was it?", "The council");
        await visitor.Type("Their name or office", "Hackney community safety team");
        await visitor.When("When were they asked or told?", new DateTime(2026, 11, 23, 8, 30, 0));
        await visitor.Choose("What did they think?", "They support it");
        await visitor.Press("Record the consultation");
    }

    private static async Task AskTheSuperintendent(PageVisitor visitor)
    {
        await visitor.Open($"{Closure}/closure");
        await visitor.Press("Ask for authority");
        await visitor.Page.GetByLabel("Who is to authorise it?", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await visitor.Choose("How long should it run?", "48 hours");
        await visitor.Press("Ask for authority");
    }

    private static async Task Decide(PageVisitor phone, string number, string decision, string reasons)
    {
        await phone.Open("/");
        await phone.Look($"home-superintendent-{number}");
        await phone.Follow("48 hours for Flat 14");
        Assert.That(phone.Path, Is.EqualTo($"{Approval}{number}"));
        await phone.Look($"approval-{number}");
        await phone.Choose("What do you decide?", decision);
        await phone.Type("Your reasons", reasons);
        await phone.Press("Record my decision");

        Assert.That(await phone.Reads(), Does.Contain("Your decision is recorded"));
    }

    private static async Task ReadTheRefusal(PageVisitor visitor)
    {
        await visitor.Open("/messages");
        Assert.That(await visitor.Reads(), Does.Contain("was refused").And.Contain("Drugs alone are not the test."));
    }

    private static async Task IssueAndServe(PageVisitor visitor)
    {
        await visitor.Open($"{Closure}/closure");
        await visitor.Press("Check and issue the notice");
        await visitor.When("When was it issued?", new DateTime(2026, 11, 23, 9, 15, 0));

        foreach (var box in await visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.CheckAsync();
        }

        await visitor.Press("Issue the notice");
        await visitor.Press("Record service");
        await visitor.When("When was it fixed to a prominent place?", new DateTime(2026, 11, 23, 9, 15, 0));
        await visitor.Type("Where was it fixed?", "The flat’s front door");
        await visitor.Type("Who served it?", "PC Leah Strand");
        await visitor.Press("Record service");

        Assert.That(await visitor.Reads(), Does.Contain("The court’s time is running."));
        await visitor.Open($"{Closure}/timeline");
        Assert.That(await visitor.Reads(), Does.Contain("Served by PC Leah Strand on Monday 23 November 2026 at 9:15am. Recorded by DC Priya Raman at 9:15am"));
    }

    private static async Task HandOver(PageVisitor visitor)
    {
        await visitor.Open("/handovers/CH-2026-000001");
        await visitor.Select("Who is to have the case?", "DC Bartosz Petrov, Hackney drugs unit");
        await visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Radio).First.CheckAsync();
        await visitor.Type("What must they know?", "The hearing is not listed yet. The council brings a witness.");
        await visitor.Press("Hand over the case");

        Assert.That(await visitor.Reads(), Does.Contain("DC Bartosz Petrov has the case now, and is told."));
    }

    private async Task CloseOverWhatIsOpen(PageVisitor visitor, string supervisor)
    {
        await visitor.Open($"{Closure}/close");
        Assert.That(await visitor.Reads(), Does.Contain("Not ready to close").And.Contain("Close it all the same"));
        await visitor.Page.GetByLabel("Which supervisor do you ask?", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await visitor.Type("Why should it be closed with this open?", "The council takes it over from here.");
        await visitor.Press("Ask for approval");

        await using var inspector = await PageVisitor.SignedIn(station, supervisor);
        await inspector.Open("/");
        await inspector.Look("home-supervisor");
        await inspector.Open($"{Approval}000003");
        await inspector.Choose("What do you decide?", "Approve it");
        await inspector.Press("Record my decision");

        await visitor.Open($"{Closure}/close");
        await visitor.Choose("How did it end?", "No further action");
        await visitor.Press("Close the operation");
        Assert.That(await visitor.Reads(), Does.Contain("Closed").Or.Contain("closed"));

        await inspector.Open($"{Closure}/reopen");
        await inspector.Type("Why is it opened again?", "The council gave it back.");
        await inspector.Press("Open the operation again");
        Assert.That(await inspector.Reads(), Does.Contain("The operation is open again. Its deadlines run as they stand."));
        await inspector.Look("reopened");
    }
}
