using Microsoft.Playwright;
using OperationsCase.Access;
using OperationsCase.Browser.Tests.Given;

namespace OperationsCase.Browser.Tests;

public sealed partial class JourneyTests
{
    private const string Cash = "/seizures/SZ-2026-000001";

    [Test]
    public async Task Cash_goes_from_the_doorstep_to_forfeiture_and_the_totals_agree()
    {
        var inspector = await station.Account("DI Hannah Obi", Role.BoroughSupervisor, "Hackney drugs unit", rank: PoliceRank.Inspector);
        var auditor = await station.Account("Callum Hesketh", Role.Auditor, "Professional standards");
        await using var officer = await PageVisitor.SignedIn(station, priya);
        await DetainCash(officer);
        await PayItIn(officer);

        await AskForANotice(officer);
        await using var phone = await PageVisitor.SignedIn(station, inspector);
        await phone.HoldAPhone();
        await ApproveTheNotice(phone);
        await GiveTheNotice(officer);
        station.Clock.Advance(TimeSpan.FromDays(32));
        await using var later = await PageVisitor.SignedIn(station, priya);
        await later.Open(Cash);
        await later.Follow("Record the forfeiture");
        await later.Press("Record the forfeiture");
        await ProveWho(later, "Record the forfeiture");
        Assert.That(await later.Reads(), Does.Contain("The money is forfeited."));
        await later.Look("seizure-forfeited");

        await later.Open("/proceeds?stage=Forfeited");
        Assert.That(await later.Reads(), Does.Contain("£23,460.00"));
        await later.Look("proceeds");
        await using var office = await PageVisitor.SignedIn(station, auditor);
        await office.Open("/proceeds/reconciliation");
        Assert.That(await office.Reads(), Does.Contain("Yes, to the penny."));
        await office.Look("reconciliation");
    }

    [Test]
    public async Task Cash_goes_back_to_its_owner_with_interest()
    {
        await using var officer = await PageVisitor.SignedIn(station, priya);
        await DetainCash(officer);
        await PayItIn(officer);
        await officer.Open($"{Cash}/money/interest");
        await officer.Type("How much did the bank pay?", "12.34");
        await officer.When("When?", new DateTime(2026, 11, 23, 9, 15, 0));
        await officer.Type("How do you know?", "Bank statement 118");
        await officer.Press("Record the interest");

        await officer.Open($"{Cash}/release");
        await officer.Type("How much was given back?", "23,460");
        await officer.Type("And how much interest?", "12.34");
        await officer.When("When?", new DateTime(2026, 11, 23, 9, 15, 0));
        await officer.Type("Who was it given back to?", "Tola Whitcombe");
        await officer.Type("Why?", "Released by the court, section 297.");
        await officer.Press("Record the release");

        Assert.That(await officer.Reads(), Does.Contain("The release is recorded in the ledger.").And.Contain("All of it was given back"));
        await officer.Open($"{Cash}/ledger");
        Assert.That(await officer.Reads(), Does.Contain("Yes, to the penny."));
        await officer.Look("ledger");
    }

    private static async Task DetainCash(PageVisitor visitor)
    {
        await LogAClosure(visitor);
        await IdentifyItsNetwork(visitor);
        await RecordCash(visitor);
        await visitor.Open($"{Cash}/orders/new");
        await visitor.Page.GetByLabel("Which court made it?", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await visitor.When("When was it made?", new DateTime(2026, 11, 23, 9, 10, 0));
        await visitor.Date("What is its last day?", new DateOnly(2027, 3, 1));
        await visitor.Press("Record the order");
        Assert.That(await visitor.Reads(), Does.Contain("Detained").Or.Contain("The order is recorded"));
    }

    private static async Task PayItIn(PageVisitor visitor)
    {
        await visitor.Open("/seizures/held");
        await visitor.Look("money-held");
        await visitor.Open($"{Cash}/money/move");
        await visitor.Select("Where is it now?", "Bank account, earning interest");
        await visitor.When("When was it moved?", new DateTime(2026, 11, 23, 9, 15, 0));
        await visitor.Type("Who moved it, and by what receipt is that known?", "DC Raman, paying-in slip 204");
        await visitor.Press("Record the move");
        Assert.That(await visitor.Reads(), Does.Contain("The move is in the ledger."));
    }

    private static async Task AskForANotice(PageVisitor visitor)
    {
        await visitor.Open(Cash);
        await visitor.Follow("Ask for approval of a notice");
        await visitor.Page.GetByLabel("Who should decide?", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await visitor.Type("The grounds", "Vacuum-packed notes beside a dealer’s list; no income is declared.");
        await visitor.Look("ask-forfeiture");
        await visitor.Press("Ask for approval");
        Assert.That(await visitor.Reads(), Does.Contain("The officer is asked."));
    }

    private static async Task ApproveTheNotice(PageVisitor phone)
    {
        await phone.Open($"{Approval}000001");
        await phone.Look("approval-forfeiture");
        await phone.Choose("What do you decide?", "Approve it");
        await phone.Type("Your reasons", "I am satisfied on the packing and the list.");
        await phone.Press("Record my decision");
        Assert.That(await phone.Reads(), Does.Contain("Your decision is recorded"));
    }

    private static async Task GiveTheNotice(PageVisitor visitor)
    {
        await visitor.Open($"{Cash}/forfeiture/notices/new");
        await visitor.Choose("How was it given?", "By post");
        await visitor.Type("Who was it given to?", "Lena Orsini");
        await visitor.When("When was it given?", new DateTime(2026, 11, 23, 9, 15, 0));
        await visitor.Date("What is the last day to object?", new DateOnly(2026, 12, 23));
        await visitor.Press("Record the notice");
        Assert.That(await visitor.Reads(), Does.Contain("The notice is recorded, and the time to object is a deadline."));
        await visitor.Look("seizure-notice");
    }

    /// <summary>Proves who one is where that is asked for, and sends the form again.</summary>
    private static async Task ProveWho(PageVisitor visitor, string button)
    {
        if (visitor.Path.Contains("/confirm", StringComparison.Ordinal))
        {
            await visitor.Type("Password", RunningApplication.Password);
            await visitor.Press("Continue");
            await visitor.Press(button);
        }
    }
}
