using Dapper;
using OperationsCase.Seizures;
using OperationsCase.Seizures.Detention;
using OperationsCase.Statute;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Seizures.Detention;

/// <summary>An order that breaks a limit is recorded as it was made, and has its consequence.</summary>
public class VoidOrderTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Cash_whose_order_was_twelve_minutes_late_must_be_returned_and_nothing_that_needs_the_order_starts()
    {
        var seizure = await CashOfBeckton();

        var answer = await room.Done(OrderOfStratford(seizure));

        Assert.That(answer.Warning, Is.EqualTo("The order was made 12 minutes after the limit: the cash must go back"));
        var now = await room.Done(new GetSeizure(seizure));
        Assert.That((now.Head.Status, now.Orders.Single().VoidWhy), Is.EqualTo((SeizureStatus.MustBeReturned, (VoidReason?)VoidReason.Late)));
        Assert.That(
            Clocks().Select(clock => clock.RuleId).Where(rule => rule.StartsWith("cash.", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "cash.detention-order" }));
        Assert.That(Clocks().Single(clock => clock.RuleId == "task.cash-return").MetAt, Is.Null);
    }

    [Test]
    public async Task Only_a_recorded_decision_of_a_court_lets_a_late_order_hold()
    {
        var seizure = await CashOfBeckton();
        var order = await room.Done(OrderOfStratford(seizure));

        await room.Done(new RecordDetentionRuling
        {
            Seizure = seizure,
            OrderId = order.Id,
            CourtName = "High Court",
            DecidedAt = room.Clock.GetUtcNow().AddMinutes(-5),
            IsLawful = true,
            Why = "The court’s clock was wrong. Order of Mr Justice Wren.",
        });

        var now = await room.Done(new GetSeizure(seizure));
        Assert.That((now.Head.Status, now.Orders.Single().Warning), Is.EqualTo((SeizureStatus.Detained, (string?)null)));
        Assert.That(Clocks().Select(clock => clock.RuleId), Does.Contain("cash.detention-end").And.Contain("cash.detention-limit"));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM Deadline WHERE RuleId = 'task.cash-return' AND StoodDownAt IS NULL"), Is.Zero);
    }

    [Test]
    public async Task Giving_it_all_back_meets_the_task_to_return_it()
    {
        var seizure = await CashOfBeckton();
        await room.Done(OrderOfStratford(seizure));

        await room.Done(room.AReleaseNow(seizure, 1_875_000));

        Assert.That((await room.Done(new GetSeizure(seizure))).Head.Status, Is.EqualTo(SeizureStatus.Released));
        Assert.That(Clocks().Single(clock => clock.RuleId == "task.cash-return").MetAt, Is.Not.Null);
    }

    [Test]
    public async Task A_later_order_cannot_extend_a_detention_that_does_not_exist()
    {
        var seizure = await CashOfBeckton();
        await room.Done(OrderOfStratford(seizure));

        var later = await room.Done(OrderOfStratford(seizure) with { MadeAt = InLondon("2023-07-14 11:00"), LastDayOn = new DateOnly(2023, 12, 1) });

        Assert.That(later.Warning, Is.EqualTo("There was no lawful detention that this order could extend: the cash must go back"));
    }

    [Test]
    public async Task An_order_after_the_one_before_had_ended_is_void_and_the_cash_must_be_returned()
    {
        var seizure = await room.ASeizure();
        await room.Done(room.AnOrderMadeNow(seizure, days: 10));
        room.Clock.Advance(TimeSpan.FromDays(12));

        await room.Done(room.AnOrderMadeNow(seizure));

        var now = await room.Done(new GetSeizure(seizure));
        Assert.That((now.Head.Status, now.Orders[1].VoidWhy), Is.EqualTo((SeizureStatus.MustBeReturned, (VoidReason?)VoidReason.AfterExpiry)));
    }

    [Test]
    public async Task An_order_that_names_a_day_past_the_law_holds_to_the_last_day_of_the_law_once_the_paper_was_checked()
    {
        var seizure = await room.ASeizure();
        var order = room.AnOrderMadeNow(seizure) with { LastDayOn = new DateOnly(2027, 6, 30) };

        var notChecked = await room.Send(order);
        var asItSays = await room.Done(order with { AsTheOrderSays = true });

        Assert.That(notChecked.Refusals.Single().Message, Does.Contain("can run to Saturday 22\u00a0May 2027 at most"));
        Assert.That(asItSays.Warning, Does.StartWith("The order names Wednesday 30\u00a0June 2027, but the law has no longer one"));
        Assert.That(Clocks().Single(clock => clock.RuleId == "cash.detention-end").LastDayOn, Is.EqualTo(new DateOnly(2027, 5, 22)));
    }

    [Test]
    public async Task Correcting_the_minute_of_an_order_lets_it_hold_or_not()
    {
        var seizure = await CashOfBeckton();
        var order = await room.Done(OrderOfStratford(seizure));
        var version = (await room.Done(new GetSeizure(seizure))).Head.Version;
        var correction = new CorrectDetentionOrder
        {
            Seizure = seizure,
            OrderId = order.Id,
            CourtCode = room.ACourt(),
            MadeAt = InLondon("2023-01-18 17:38"),
            LastDayOn = new DateOnly(2023, 6, 1),
            Version = version,
            Why = "The order says 5:38pm.",
        };

        version = await room.Done(correction);
        var inTime = await room.Done(new GetSeizure(seizure));
        await room.Done(correction with { MadeAt = InLondon("2023-01-18 17:39"), Version = version, Why = "It says 5:39pm after all." });
        var late = await room.Done(new GetSeizure(seizure));

        Assert.That((inTime.Head.Status, late.Head.Status), Is.EqualTo((SeizureStatus.Detained, SeizureStatus.MustBeReturned)));
        Assert.That(
            room.Database.QuerySingle<int>("SELECT COUNT(*) FROM Deadline WHERE RuleId LIKE 'cash.detention-%' AND MetAt IS NULL AND StoodDownAt IS NULL"),
            Is.Zero);
    }

    private async Task<string> CashOfBeckton() => await room.Done(room.CashOfTheStreet() with
    {
        AmountPence = 1_875_000,
        SeizedAt = InLondon("2023-01-16 17:38"),
        Place = "Woolwich Manor Way, Beckton",
    });

    private RecordDetentionOrder OrderOfStratford(string seizure) => new()
    {
        Seizure = seizure,
        CourtCode = room.ACourt(),
        MadeAt = InLondon("2023-01-18 17:50"),
        LastDayOn = new DateOnly(2023, 7, 17),
    };

    private static DateTimeOffset InLondon(string wall) => LondonOf(DateTime.Parse(wall, System.Globalization.CultureInfo.InvariantCulture));

    private static DateTimeOffset LondonOf(DateTime wall) => London.At(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));

    private List<ClockRow> Clocks() =>
        [.. room.Database.Query<ClockRow>("SELECT RuleId, MetAt, LastDayOn FROM Deadline WHERE StoodDownAt IS NULL ORDER BY RuleId")];

    private sealed record ClockRow
    {
        public string RuleId { get; init; } = "";

        public DateTimeOffset? MetAt { get; init; }

        public DateOnly? LastDayOn { get; init; }
    }
}
