using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Orders;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Statute;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.ClosureOrders.Orders;

public class OrderEndDeadlinesTests
{
    private static readonly DateOnly LastDay = new(2027, 2, 21);

    private CaseRoom room = null!;
    private string operation = "";
    private PreparedNotice notice = null!;

    [SetUp]
    public async Task MakeAnOrder()
    {
        room = new CaseRoom();
        operation = await room.AClosure();
        notice = new PreparedNotice(room, operation);
        await notice.Order(LastDay);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task An_order_is_extended_before_it_runs_out_and_its_clock_runs_to_the_new_end()
    {
        var extend = await Extending("2027-02-15", "2027-05-20");

        await room.Done(extend);

        var clock = (await Open()).Single();
        var working = await room.Done(new GetDeadlineWorking(clock.Id));
        Assert.That((clock.RuleId, clock.LastDayOn), Is.EqualTo(("closure-order.extended", (DateOnly?)new DateOnly(2027, 5, 20))));
        Assert.That(working.IsStated, Is.True);
        Assert.That(working.Calculation.LastDayOn, Is.EqualTo(new DateOnly(2027, 5, 21)), "three months after the end that was extended");
        Assert.That(await State(), Is.EqualTo(ClosureState.Extended));
    }

    [Test]
    public async Task A_second_extension_goes_no_further_than_six_months_in_all()
    {
        await room.Done(await Extending("2027-02-15", "2027-04-30"));
        var tooFar = await room.Send(await Extending("2027-04-20", "2027-05-24"));
        var within = await room.Send(await Extending("2027-04-20", "2027-05-23"));

        Assert.That(tooFar.Refusals.Single().Message, Does.StartWith("It can be extended to Sunday 23\u00a0May 2027 at most"));
        Assert.That(within.IsRefused, Is.False);
        Assert.That((await Open()).Single().LastDayOn, Is.EqualTo(new DateOnly(2027, 5, 23)));
    }

    [Test]
    public async Task An_order_that_has_run_out_is_not_extended()
    {
        var late = await room.Send(await Extending("2027-02-22", "2027-03-20"));

        Assert.That(late.Refusals.Single().Field, Is.EqualTo(nameof(ExtendClosureOrder.MadeAt)));
        Assert.That(late.Refusals.Single().Message, Does.StartWith("The order expired at the end of Sunday 21\u00a0February 2027"));
    }

    [TestCase("2027-02-21", TestName = "An extension must go past the end it extends")]
    [TestCase("2027-02-01", TestName = "An extension cannot shorten an order")]
    public async Task An_extension_extends(string lastDay) =>
        Assert.That(
            (await room.Send(await Extending("2027-02-15", lastDay))).Refusals.Single().Field,
            Is.EqualTo(nameof(ExtendClosureOrder.LastDayOn)));

    [Test]
    public async Task An_order_that_ran_out_opens_the_time_for_costs_and_the_review_of_its_outcome()
    {
        await RanOut();

        var clocks = await Open();
        Assert.That(clocks.Select(clock => (clock.RuleId, clock.LastDayOn)), Is.EquivalentTo(new[]
        {
            ("closure-order.costs", (DateOnly?)new DateOnly(2027, 5, 20)),
            ("closure-order.outcome", (DateOnly?)new DateOnly(2027, 3, 23)),
        }));
        Assert.That(await State(), Is.EqualTo(ClosureState.Expired));
        Assert.That((await room.Done(new GetOperation(operation))).Head.Status, Is.EqualTo(OperationState.Live));
    }

    [Test]
    public async Task Costs_are_applied_for_and_the_outcome_is_reviewed_once()
    {
        await RanOut();
        var costs = new SettleClosureCosts
        {
            Operation = operation,
            OrderId = notice.OrderId,
            Claimed = true,
            AppliedAt = room.Clock.GetUtcNow(),
            CostsPence = 84_000,
        };
        var review = new ReviewClosureOutcome
        {
            Operation = operation,
            OrderId = notice.OrderId,
            ComplaintsBefore = 11,
            ComplaintsAfter = 1,
            Reoccupied = YesNoNotKnown.No,
            Assessment = "Let again to a family.",
        };

        await room.Done(costs);
        await room.Done(review);
        var again = new[] { await room.Send(costs), await room.Send(review) };

        Assert.That(await Open(), Is.Empty);
        Assert.That(again.Select(result => result.Refusals.Single().Kind), Is.All.EqualTo(RefusalKind.Conflict));
        Assert.That((await Life()).Aftermaths.Single(), Has.Property("CostsPence").EqualTo(84_000).And.Property("ComplaintsAfter").EqualTo(1));
    }

    [Test]
    public async Task Nothing_follows_an_order_that_is_still_in_force()
    {
        var costs = await room.Send(new SettleClosureCosts { Operation = operation, OrderId = notice.OrderId, Claimed = false });
        var review = await room.Send(new ReviewClosureOutcome
        {
            Operation = operation,
            OrderId = notice.OrderId,
            ComplaintsBefore = 1,
            ComplaintsAfter = 1,
            Reoccupied = YesNoNotKnown.No,
            Assessment = "Too early.",
        });

        Assert.That(new[] { costs, review }.Select(result => result.Refusals.Single().Message), Is.All.EndsWith("It is still in force"));
    }

    [Test]
    public async Task A_case_is_closed_once_its_costs_and_its_outcome_are_answered_and_not_before()
    {
        await RanOut();
        await room.EndTasks(operation);
        var close = new CloseOperation { Operation = operation, Outcome = CrackHouseKind.ClosedByOrder };

        var early = await room.Send(close);
        await room.FollowUpTheOrder(operation);

        Assert.That(early.Refusals, Has.Count.EqualTo(2));
        Assert.That((await room.Send(close)).IsRefused, Is.False);
    }

    [Test]
    public async Task An_order_quashed_on_appeal_ends_when_the_Crown_Court_says()
    {
        room.Clock.Advance(TimeSpan.FromDays(10));
        var quashed = room.Clock.GetUtcNow();

        await room.Done(new EndClosureOrder { Operation = operation, OrderId = notice.OrderId, How = OrderEndReason.Quashed, EndedAt = quashed });

        Assert.That(await State(), Is.EqualTo(ClosureState.Quashed));
        Assert.That((await Life()).Orders.Single().EndedAt, Is.EqualTo(quashed));
    }

    [Test]
    public async Task Of_two_orders_in_force_the_one_that_ended_is_named()
    {
        var second = await room.Done(room.ANoticeServedNow(operation) with { Premises = "Flat 15, Aldridge House" });
        await room.Done(new RecordHearing
        {
            Operation = operation,
            NoticeId = second,
            CourtCode = PreparedNotice.Court,
            HeardAt = room.Clock.GetUtcNow(),
            Outcome = HearingOutcome.OrderMade,
        });
        var other = await room.Done(new RecordClosureOrder { Operation = operation, LastDayOn = LastDay });
        room.Clock.Advance(TimeSpan.FromDays(1));
        var end = new EndClosureOrder { Operation = operation, How = OrderEndReason.Discharged, EndedAt = room.Clock.GetUtcNow() };

        var unnamed = await room.Send(end);
        await room.Done(end with { OrderId = other });

        Assert.That(unnamed.Refusals.Single(), Is.EqualTo(Refusal.Invalid("Select which order ended", nameof(EndClosureOrder.OrderId))));
        Assert.That((await Life()).Orders.Single(order => order.EndedAt is null).Id, Is.EqualTo(notice.OrderId));
    }

    [Test]
    public async Task Checks_of_the_premises_are_kept_from_when_they_were_closed()
    {
        var check = new RecordReoccupationCheck
        {
            Operation = operation,
            OrderId = notice.OrderId,
            CheckedAt = room.Clock.GetUtcNow(),
            CheckedBy = "PC Leah Strand",
            Found = PremisesCondition.Forced,
            Note = "Screen prised off.",
        };

        await room.Done(check);
        var tooEarly = await room.Send(check with { CheckedAt = room.Clock.GetUtcNow().AddDays(-1) });

        Assert.That((await Life()).Checks.Single().Found, Is.EqualTo(PremisesCondition.Forced));
        Assert.That(tooEarly.Refusals.Single().Field, Is.EqualTo(nameof(RecordReoccupationCheck.CheckedAt)));
    }

    [Test]
    public async Task A_new_closure_of_the_same_premises_within_six_months_shows_the_order_before_it()
    {
        await RanOut();
        var again = await room.AClosure();
        await new PreparedNotice(room, again).Propose();
        room.Clock.SetUtcNow(London.StartOf(new DateOnly(2027, 8, 23)));
        var muchLater = await room.AClosure();
        await new PreparedNotice(room, muchLater).Propose();

        var shown = (await room.Done(new GetClosure(again))).EarlierOrders;

        Assert.That(shown.Select(order => order.Operation.Value), Is.EqualTo(new[] { operation }));
        Assert.That((await room.Done(new GetClosure(muchLater))).EarlierOrders, Is.Empty);
    }

    [Test]
    public async Task The_windows_that_others_have_are_shown_with_their_last_days()
    {
        await RanOut();
        var life = await Life();

        var windows = ClosureWindow
            .Of(life.Notices.Single(), life, StatuteBook.Load(), BankHolidayCalendars.Shipped)
            .ToDictionary(window => window.What, window => window.LastDayOn);

        Assert.That(windows, Is.EquivalentTo(new Dictionary<string, DateOnly>
        {
            ["Appeal to the Crown Court"] = new(2026, 12, 13),
            ["Possession notice"] = new(2027, 2, 22),
            ["Compensation"] = new(2027, 5, 20),
        }));
    }

    private async Task RanOut()
    {
        room.Clock.SetUtcNow(London.StartOf(LastDay.AddDays(1)));
        await room.Done(new EndClosureOrder { Operation = operation, OrderId = notice.OrderId, How = OrderEndReason.RanOut });
    }

    private Task<ExtendClosureOrder> Extending(string madeOn, string lastDay)
    {
        var made = London.At(DateOnly.ParseExact(madeOn, "yyyy-MM-dd", null), new TimeOnly(11, 0));
        room.Clock.SetUtcNow(made.AddHours(1));

        return Task.FromResult(new ExtendClosureOrder
        {
            Operation = operation,
            OrderId = notice.OrderId,
            AuthorisedBy = "Insp Dana Whitlock",
            Rank = AuthorisingRank.Inspector,
            Consulted = "Hackney community safety team",
            AppliedOn = London.DateOf(made).AddDays(-5),
            CourtCode = PreparedNotice.Court,
            MadeAt = made,
            LastDayOn = DateOnly.ParseExact(lastDay, "yyyy-MM-dd", null),
        });
    }

    private async Task<GetClosure.Answer> Life() => await room.Done(new GetClosure(operation));

    private async Task<ClosureState> State() => await Life() is var life ? ClosureStates.Of(life.Notices[0], life) : default;

    private async Task<IReadOnlyList<DeadlineRow>> Open() =>
        [.. (await room.Done(new ListDeadlinesOfOperation(operation))).Where(clock => clock.MetAt is null && clock.StoodDownAt is null)];
}
