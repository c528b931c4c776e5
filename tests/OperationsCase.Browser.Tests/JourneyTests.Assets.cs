using Microsoft.Playwright;
using OperationsCase.Access;
using OperationsCase.Browser.Tests.Given;

namespace OperationsCase.Browser.Tests;

public sealed partial class JourneyTests
{
    [Test]
    public async Task An_account_goes_from_freezing_to_forfeiture_by_notice()
    {
        var inspector = await station.Account("DI Hannah Obi", Role.BoroughSupervisor, "Hackney drugs unit", rank: PoliceRank.Inspector);
        await using var officer = await PageVisitor.SignedIn(station, priya);
        await FreezeAnAccount(officer);
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

        Assert.That(await later.Reads(), Does.Contain("The money is forfeited.").And.Contain("Frozen account"));
        await later.Look("account-forfeited");
    }

    [Test]
    public async Task A_confiscation_is_paid_to_its_last_payment()
    {
        await using var officer = await PageVisitor.SignedIn(station, priya);
        await officer.Open("/seizures/new");
        await officer.Look("choose-asset");
        await officer.Follow("Confiscation order");
        await officer.Look("record-confiscation");
        await officer.Type("1. Which Crown Court made it?", "Snaresbrook Crown Court");
        await officer.When("2. When?", new DateTime(2026, 11, 20, 15, 0, 0));
        await officer.Type("3. Who is the defendant?", "Nadia Ferris");
        await officer.Type("4. Who asked for the order?", "M Oyelaran, for the prosecution");
        await officer.Type("5. Benefit", "94,120.00");
        await officer.Type("6. Available amount", "12,000.00");
        await officer.Type("7. Ordered to be paid", "12,000.00");
        await officer.Date("8. What is the last day to pay?", new DateOnly(2027, 2, 1));
        await officer.Select("Borough", "Hackney");
        await officer.Press("Record it");
        Assert.That(await officer.Reads(), Does.Contain("Confiscation order is recorded.").And.Contain("To be paid"));
        await officer.Look("confiscation");

        await PayOnTheOrder(officer, "5,000.00");
        Assert.That(await officer.Reads(), Does.Contain("£7,000.00"));
        await PayOnTheOrder(officer, "7,000.00");

        Assert.That(await officer.Reads(), Does.Contain("Paid in full"));
        await officer.Look("confiscation-paid");
        await officer.Open($"{Cash}/ledger");
        Assert.That(await officer.Reads(), Does.Contain("Yes, to the penny."));
    }

    private static async Task FreezeAnAccount(PageVisitor visitor)
    {
        await visitor.Open("/seizures/new/frozen-account");
        await visitor.Look("record-frozen-account");
        await visitor.Type("1. Which bank or building society?", "Wren Bank");
        await visitor.Type("2. Account number", "31926819");
        await visitor.Type("3. Who holds it?", "Lena Orsini");
        await visitor.Type("4. How much was frozen?", "23,460.00");
        await visitor.When("5. When was the order made?", new DateTime(2026, 11, 23, 9, 10, 0));
        await visitor.Type("6. Who applied for it?", "DC Priya Raman");
        await visitor.Type("7. Which senior officer authorised the application?", "DI Tom Ashdown");
        await visitor.Page.GetByLabel("Which court made the order?", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await visitor.Date("What is its last day?", new DateOnly(2027, 3, 1));
        await visitor.Select("Borough", "Hackney");
        await visitor.Press("Record it");
        Assert.That(await visitor.Reads(), Does.Contain("Frozen account is recorded.").And.Contain("Wren Bank"));
        await visitor.Look("frozen-account");
    }

    private static async Task PayOnTheOrder(PageVisitor visitor, string pounds)
    {
        await visitor.Open($"{Cash}/money/recovered");
        await visitor.Type("How much was paid?", pounds);
        await visitor.When("When?", new DateTime(2026, 11, 23, 9, 15, 0));
        await visitor.Type("Who paid, and what is the court’s receipt?", "Nadia Ferris, receipt 8841");
        await visitor.Press("Record the payment");
        Assert.That(await visitor.Reads(), Does.Contain("The payment is recorded."));
    }
}
