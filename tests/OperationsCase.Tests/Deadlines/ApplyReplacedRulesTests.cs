using Dapper;
using OperationsCase.Deadlines;
using OperationsCase.Audit;
using OperationsCase.Statute;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines;

public class ApplyReplacedRulesTests
{
    private static readonly DateOnly LastDay = new(2028, 11, 22);

    private CaseRoom room = null!;
    private string seizure = "";

    [SetUp]
    public async Task HoldCashUnderTheOldReading()
    {
        room = new CaseRoom();
        seizure = await room.ASeizure();
        await room.Done(room.AnOrderMadeNow(seizure));
        await room.Sweep();
        ReadAsBefore();
        room.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task An_open_deadline_of_a_rule_that_was_read_wrongly_moves_to_the_right_day()
    {
        var moved = await Start();

        var limit = Limit();
        Assert.That(moved, Is.EqualTo(1));
        Assert.That(
            (limit.RuleVersion, limit.LastDayOn, limit.DueAt, limit.AlertAt),
            Is.EqualTo((2, LastDay, London.StartOf(LastDay.AddDays(1)), London.StartOf(LastDay.AddDays(1)))));
    }

    [Test]
    public async Task The_history_says_what_the_day_was_and_why_it_changed()
    {
        await Start();

        var told = (await room.Done(new ListHistoryOfSeizure(seizure))).Rows[0];
        Assert.That((told.Headline, told.OfficerName), Is.EqualTo(("Due date changed", TestUser.TheSystem.Name)));
        Assert.That(told.Detail.Replace('\u00a0', ' '), Is.EqualTo(
            "No detention can go past this day: version 2 of the rule replaces version 1 (Proceeds of Crime Act 2002, s. 295(2)(b)), "
            + "from the end of Thursday 23 November 2028 to the end of Wednesday 22 November 2028."));
    }

    [Test]
    public async Task Its_holder_is_told_once()
    {
        await Start();
        await Start();
        await room.Sweep();

        var message = (await room.Done(new ListInbox())).Rows.Single();
        Assert.That(EscalationPolicy.Says(message.What, message.Step), Is.EqualTo("New date: no detention can go past this day"));
    }

    [Test]
    public async Task Its_page_names_the_rule_that_moved_it()
    {
        await Start();

        var page = await (await room.SignedIn()).Open($"/deadlines/{Limit().Id}");

        Assert.That(
            page.Body!.TextContent.Replace('\u00a0', ' '),
            Does.Contain("by version 2 of the rule. Before, it was due by the end of Thursday 23 November 2028"));
    }

    [Test]
    public async Task A_deadline_that_is_over_stays_as_it_was_calculated()
    {
        room.Database.Execute("UPDATE Deadline SET StoodDownAt = @Now WHERE RuleId = 'cash.detention-limit'", new { Now = room.Clock.GetUtcNow() });

        await Start();

        Assert.That((Limit().RuleVersion, Limit().LastDayOn), Is.EqualTo((1, LastDay.AddDays(1))));
    }

    [Test]
    public async Task A_second_start_moves_nothing()
    {
        await Start();
        var before = room.Count("SELECT COUNT(*) FROM AuditEntry");

        Assert.That(await Start(), Is.Zero);
        Assert.That(room.Count("SELECT COUNT(*) FROM AuditEntry"), Is.EqualTo(before));
    }

    private Task<int> Start() => room.As(TestUser.TheSystem, () => room.Done(new ApplyReplacedRules()));

    private KeptDeadlineRow Limit() =>
        room.Database.QuerySingle<KeptDeadlineRow>(
            "SELECT Id, RuleVersion, LastDayOn, DueAt, AlertAt FROM Deadline WHERE RuleId = 'cash.detention-limit'");

    private void ReadAsBefore() => room.Database.Execute(
        "UPDATE Deadline SET RuleVersion = 1, LastDayOn = @LastDayOn, DueAt = @DueAt, AlertAt = @DueAt WHERE RuleId = 'cash.detention-limit'",
        new { LastDayOn = LastDay.AddDays(1), DueAt = London.StartOf(LastDay.AddDays(2)) });

    private sealed record KeptDeadlineRow
    {
        public Guid Id { get; init; }

        public int RuleVersion { get; init; }

        public DateOnly LastDayOn { get; init; }

        public DateTimeOffset DueAt { get; init; }

        public DateTimeOffset AlertAt { get; init; }
    }
}
