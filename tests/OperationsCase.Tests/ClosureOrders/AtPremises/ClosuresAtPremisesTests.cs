using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.AtPremises;
using OperationsCase.Foundation.Requests;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.ClosureOrders.AtPremises;

public class ClosuresAtPremisesTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task The_premises_of_an_operation_show_its_notice_and_its_order()
    {
        var (operation, premises) = await AnOrderThere();

        var found = await room.Done(new ListClosuresAtPremises(premises));

        Assert.That(found.Operations.Single().Reference.Value, Is.EqualTo(operation));
        Assert.That(found.Notices.Single().LastDayOn, Is.EqualTo(new DateOnly(2027, 1, 31)));
        Assert.That(found.Warnings.Select(warning => warning.Replace('\u00a0', ' ')), Is.EqualTo(new[]
        {
            $"A new closure on or before Sunday 1 August 2027 is a re-closure: the order in {operation} ends on Sunday 31 January 2027.",
        }));
    }

    [Test]
    public async Task A_notice_within_six_months_of_an_order_is_a_re_closure()
    {
        var (first, premises) = await AnOrderThere();
        room.Clock.SetUtcNow(new DateTimeOffset(2027, 7, 30, 9, 0, 0, TimeSpan.Zero));
        var second = await room.AClosure();
        await room.Done(room.ANoticeServedNow(second));
        await room.Done(SamplePremises.AnOperationThere(second, premises));

        var found = await room.Done(new ListClosuresAtPremises(premises));

        Assert.That(found.Notices.Select(notice => notice.Operation.Value), Is.EqualTo(new[] { second, first }));
        Assert.That(found.Warnings.Single(), Does.StartWith("Closed again within 6 months: the notice of ").And.Contain(second));
    }

    [Test]
    public async Task Seven_months_after_an_order_nothing_is_warned_of()
    {
        var (_, premises) = await AnOrderThere();
        room.Clock.SetUtcNow(new DateTimeOffset(2027, 8, 31, 9, 0, 0, TimeSpan.Zero));

        Assert.That((await room.Done(new ListClosuresAtPremises(premises))).Warnings, Is.Empty);
    }

    [Test]
    public async Task A_link_and_its_removal_say_why_in_both_histories()
    {
        var operation = await room.AClosure();
        var premises = await room.Done(room.PremisesToRecord());
        var link = SamplePremises.AnOperationThere(operation, premises);

        await room.Done(link);
        var again = await room.Send(link);
        await room.Done(new UnlinkOperationFromPremises { Operation = operation, Case = premises, Why = "It was the flat above." });

        Assert.That(again.Refusals.Single().Message, Is.EqualTo("That operation is linked to these premises already"));
        Assert.That((await room.Done(new ListPremisesOfOperation(operation))).Rows, Is.Empty);

        foreach (var history in new[]
        {
            await room.Done(new OperationsCase.Premises.ListHistoryOfPremises(premises)), await room.Done(new ListHistoryOfOperation(operation)),
        })
        {
            Assert.That(history.Rows[0].Detail, Does.EndWith("It was the flat above."));
            Assert.That(history.Rows[1].Detail, Does.EndWith("The warrant was for that flat."));
        }
    }

    [Test]
    public async Task A_link_needs_a_reason()
    {
        var link = SamplePremises.AnOperationThere(await room.AClosure(), await room.Done(room.PremisesToRecord()));

        var refused = await room.Send(link with { Why = "" });

        Assert.That(refused.Refusals.Single(), Is.EqualTo(Refusal.Invalid("Enter why the operation belongs to these premises", "Why")));
    }

    [Test]
    public async Task The_page_of_an_operation_suggests_recorded_premises_and_a_person_accepts()
    {
        var premises = await room.Done(room.PremisesToRecord() with { Flat = null, Block = null });
        var operation = await room.Done(room.AClosureToLog() with { Place = "61 Dalston Lane, E8 2NQ" });
        var browser = await room.SignedIn();

        var suggested = (await browser.Open($"/operations/{operation}")).Body!.TextContent;
        var linkedByItself = (await room.Done(new ListPremisesOfOperation(operation))).Rows.Count;
        var offered = (await browser.Open($"/operations/{operation}/premises?case={premises}")).QuerySelector("#Link_Case")!.GetAttribute("value");
        await browser.Post($"/operations/{operation}/premises", new() { ["Link.Case"] = offered!, ["Link.Why"] = "The notice was served there." });

        Assert.That(suggested, Does.Contain("This looks like").And.Contain(premises));
        Assert.That(linkedByItself, Is.Zero);
        Assert.That((await room.Done(new ListPremisesOfOperation(operation))).Rows.Single().Reference.Value, Is.EqualTo(premises));
    }

    [Test]
    public async Task What_hangs_on_restricted_premises_is_not_shown_to_those_who_are_not_on_its_list()
    {
        var (operation, premises) = await AnOrderThere();
        await room.Restricted(room.ASupervisor(), premises);
        var colleague = room.AnOfficer("DC Noor Aziz", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);

        await room.As(colleague, async () =>
        {
            Assert.That((await room.Done(new ListPremisesOfOperation(operation))).Rows, Is.Empty);
            Assert.That((await room.Send(new ListClosuresAtPremises(premises))).Refusals.Single().Kind, Is.EqualTo(RefusalKind.NotFound));
        });
    }

    private async Task<(string Operation, string Premises)> AnOrderThere()
    {
        var operation = await room.AClosure();
        var premises = await room.Done(room.PremisesToRecord());
        await room.Done(SamplePremises.AnOperationThere(operation, premises));
        var now = room.Clock.GetUtcNow();
        var served = await room.Done(room.ANoticeServedNow(operation) with { IssuedAt = now.AddHours(-3), ServedAt = now.AddHours(-3) });
        await room.Done(new RecordHearing
        {
            Operation = operation,
            NoticeId = served,
            CourtCode = "2574-1",
            HeardAt = now.AddHours(-1),
            Outcome = HearingOutcome.OrderMade,
        });
        await room.Done(new RecordClosureOrder { Operation = operation, LastDayOn = new DateOnly(2027, 1, 31) });

        return (operation, premises);
    }
}
