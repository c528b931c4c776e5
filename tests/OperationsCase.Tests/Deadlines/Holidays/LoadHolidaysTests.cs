using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Deadlines.Holidays;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Tests.Audit;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines.Holidays;

public class LoadHolidaysTests
{
    private static readonly DateTimeOffset OnWednesday = new(2026, 11, 25, 8, 15, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset OnThursday = OnWednesday.AddDays(1);

    private static readonly string WithASpecialTuesday = SampleHolidays.TheJsonOfGovUk(2019, SampleHolidays.ASpecialTuesday);

    private CaseRoom room = null!;
    private string seizure = "";

    [SetUp]
    public async Task SeizeCash()
    {
        room = new CaseRoom();
        seizure = await room.ASeizure();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_new_holiday_moves_an_open_deadline_that_it_falls_in()
    {
        var before = Clock();

        var loaded = await room.Loads(WithASpecialTuesday, "2026-11b");

        Assert.That((before.DueAt, before.CalendarVersion), Is.EqualTo((OnWednesday, "2026-11")));
        Assert.That(loaded, Is.EqualTo(new LoadHolidays.Answer("2026-11b", 1)));
        Assert.That((Clock().DueAt, Clock().AlertAt, Clock().CalendarVersion), Is.EqualTo((OnThursday, OnThursday, "2026-11b")));
    }

    [Test]
    public async Task The_seizure_repeats_its_new_date_and_stands_in_lists_by_it()
    {
        await room.Loads(WithASpecialTuesday);

        var row = room.Database.QuerySingle<(DateTimeOffset NextDueAt, long DueOrder)>(
            "SELECT NextDueAt, DueOrder FROM Seizure WHERE Reference = @seizure",
            new { seizure });
        Assert.That(row, Is.EqualTo((OnThursday, OnThursday.ToUnixTimeSeconds())));
    }

    [Test]
    public async Task The_history_says_from_when_to_when_and_by_which_bank_holidays()
    {
        await room.Loads(WithASpecialTuesday, "2026-11b");

        var told = (await room.Done(new ListHistoryOfSeizure(seizure))).Rows[0];

        Assert.That((told.Headline, told.OfficerName), Is.EqualTo(("Due date changed", "Robin Fairbrother 2026-11b")));
        Assert.That(told.Detail.Replace('\u00a0', ' '), Is.EqualTo("A court must make the cash detention order: the bank holidays of "
            + "version 2026-11b replace version 2026-11, from 8:15am on Wednesday 25 November 2026 to 8:15am on Thursday 26 November 2026."));
    }

    [Test]
    public async Task Its_holder_is_told_by_the_next_sweep()
    {
        await room.Loads(WithASpecialTuesday);
        await room.Sweep();

        var message = (await room.Done(new ListInbox())).Rows.Single();
        Assert.That(EscalationPolicy.Says(message.What, message.Step), Is.EqualTo("New date: a court must make the cash detention order"));
        Assert.That((message.DueAt, message.ReadAt), Is.EqualTo((OnThursday, (DateTimeOffset?)null)));
    }

    [Test]
    public async Task Warnings_not_sent_yet_are_due_by_the_new_date_and_those_sent_stay()
    {
        room.Clock.SetUtcNow(OnWednesday.AddHours(-24));
        await room.Sweep();

        await room.Loads(WithASpecialTuesday);

        Assert.That(Alerts(), Is.EquivalentTo(new[]
        {
            ("24 hours", OnWednesday.AddHours(-24), true), ("moved 1", OnWednesday.AddHours(-24), false),
            ("6 hours", OnThursday.AddHours(-6), false), ("2 hours", OnThursday.AddHours(-2), false),
            ("missed", OnThursday.AddSeconds(1), false),
        }));
    }

    [Test]
    public async Task A_deadline_missed_by_the_old_days_can_be_missed_again_by_the_new_ones()
    {
        room.Clock.SetUtcNow(OnWednesday.AddHours(1));
        await room.Sweep();
        var missed = Overdue();

        await room.Loads(WithASpecialTuesday);
        var moved = Overdue();
        room.Clock.SetUtcNow(OnThursday.AddMinutes(5));
        await room.Sweep();

        Assert.That(missed, Is.Not.Null);
        Assert.That(moved, Is.Null);
        Assert.That(Overdue(), Is.EqualTo(OnThursday.AddMinutes(5)));
        Assert.That(Told()
            .Select(step => EscalationPolicy.Says("A court must extend it", step))
            .Count(words => words.StartsWith("Missed: ", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [Test]
    public async Task A_deadline_that_was_met_keeps_its_calendar_and_its_date()
    {
        room.Clock.Advance(TimeSpan.FromHours(2));
        await room.Done(room.AnOrderMadeNow(seizure));
        await room.Loads(WithASpecialTuesday);

        Assert.That((Clock().DueAt, Clock().CalendarVersion), Is.EqualTo((OnWednesday, "2026-11")));
        Assert.That(room.Count("SELECT COUNT(*) FROM DeadlineMove"), Is.Zero);
    }

    [Test]
    public async Task A_deadline_that_stands_keeps_the_calendar_it_was_calculated_with()
    {
        var loaded = await room.Loads(SampleHolidays.TheJsonOfGovUk(2019, ("2027-06-04", "Harvest holiday")));

        Assert.That(loaded.Moved, Is.Zero);
        Assert.That((Clock().DueAt, Clock().CalendarVersion), Is.EqualTo((OnWednesday, "2026-11")));
    }

    [Test]
    public async Task A_deadline_whose_end_was_stated_and_not_calculated_is_not_moved()
    {
        room.Database.Execute(
            "UPDATE Deadline SET DueAt = @Later, AlertAt = @Later WHERE RuleId = 'cash.detention-order'",
            new { Later = OnWednesday.AddHours(3) });

        var loaded = await room.Loads(WithASpecialTuesday);

        Assert.That(loaded.Moved, Is.Zero);
        Assert.That(Clock().DueAt, Is.EqualTo(OnWednesday.AddHours(3)));
    }

    [Test]
    public async Task What_starts_afterwards_is_calculated_by_the_new_days_though_their_name_sorts_before()
    {
        await room.Loads(WithASpecialTuesday, "A new one");
        await room.Loads(SampleHolidays.TheJsonOfGovUk(2019, SampleHolidays.ASpecialTuesday, ("2026-11-25", "A day more")), "1 more");

        await room.ASeizure();

        Assert.That(
            room.Database.Query<DateTimeOffset>("SELECT DueAt FROM Deadline WHERE RuleId = 'cash.detention-order'"),
            Is.All.EqualTo(OnThursday.AddDays(1)));
    }

    [Test]
    public async Task Taking_a_holiday_away_again_moves_the_deadline_back_and_says_so_again()
    {
        await room.Loads(WithASpecialTuesday, "first");
        await room.Sweep();
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.Loads(SampleHolidays.TheJsonOfGovUk(2019), "second");
        await room.Sweep();

        Assert.That((Clock().DueAt, Clock().CalendarVersion), Is.EqualTo((OnWednesday, "second")));
        Assert.That(Told(), Is.EquivalentTo(new[] { "moved 1", "moved 2" }));
        Assert.That(
            (await room.Done(new GetDeadlineWorking(Clock().Id))).Moves.Select(move => move.CalendarVersion),
            Is.EquivalentTo(new[] { "first", "second" }));
    }

    /// <summary>The steps of which the officer was told.</summary>
    private IEnumerable<string> Told() =>
        room.Database.Query<string>("SELECT Step FROM InboxMessage WHERE OfficerId = @OfficerId", new { OfficerId = room.Officer.Now.Id });

    [Test]
    public async Task The_same_bank_holidays_are_refused_the_second_time()
    {
        await room.Loads(WithASpecialTuesday, "first");

        var again = await Load(new LoadHolidays { Content = WithASpecialTuesday, CalendarVersion = "second" });

        Assert.That(
            (again.Kind, again.Message),
            Is.EqualTo((RefusalKind.Conflict, "These are the bank holidays of version first, which is in use already. Nothing was changed")));
        Assert.That(room.Count("SELECT COUNT(*) FROM Calendar"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_name_that_is_taken_is_refused()
    {
        var taken = await Load(new LoadHolidays { Content = WithASpecialTuesday, CalendarVersion = "2026-11" });

        Assert.That((taken.Kind, taken.Field), Is.EqualTo((RefusalKind.Conflict, "CalendarVersion")));
        Assert.That(Clock().DueAt, Is.EqualTo(OnWednesday));
    }

    [TestCase("a name of more than 20 characters")]
    [TestCase("<b>")]
    [TestCase("-2027")]
    public async Task A_name_that_cannot_be_is_refused(string version) =>
        Assert.That((await Load(new LoadHolidays { Content = WithASpecialTuesday, CalendarVersion = version })).Field, Is.EqualTo("CalendarVersion"));

    [Test]
    public async Task A_calendar_that_loses_a_year_already_covered_is_refused_whole()
    {
        var refusal = await Load(new LoadHolidays { Content = SampleHolidays.TheShippedDays(days => days.Remove(new DateOnly(2026, 4, 3))) });

        Assert.That((refusal.Kind, refusal.Message), Is.EqualTo((RefusalKind.Conflict, "The year 2026 would be lost: the file has some of "
            + "its days, but Good Friday or Christmas is missing. Load a file that has all of them")));
        Assert.That(room.Count("SELECT COUNT(*) FROM Calendar"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_calendar_that_was_previewed_against_another_than_the_one_in_use_is_refused()
    {
        await room.Loads(WithASpecialTuesday, "first");

        var refusal = await Load(new LoadHolidays
        {
            Content = SampleHolidays.TheJsonOfGovUk(2019),
            CalendarVersion = "second",
            InPlaceOf = "2026-11",
        });

        Assert.That(
            (refusal.Kind, refusal.Message),
            Is.EqualTo((RefusalKind.Conflict, "Version first was loaded while you were checking what would change. Check it again, then load it")));
        Assert.That(Clock().CalendarVersion, Is.EqualTo("first"));
    }

    [Test]
    public async Task A_deadline_that_was_met_while_the_others_were_worked_out_stays_and_nobody_is_told_of_it()
    {
        var change = CalendarChange.Of(
            BankHolidayCalendars.Shipped,
            HolidayFile.Read(WithASpecialTuesday, "Content").Value,
            "next",
            new DateOnly(2026, 11, 23));
        await using var scope = room.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<Database>();
        database.WillChange();
        await database.Execute("INSERT INTO Calendar (Version, ReadOn, Source) VALUES ('next', '2026-11-23', 'A test')", new { });
        var found = (await scope.ServiceProvider.GetRequiredService<MovedDeadlineFinder>().By(change.New)).Value;
        await database.Execute("UPDATE Deadline SET MetAt = @Now WHERE RuleId = 'cash.detention-order'", new { Now = room.Clock.GetUtcNow() });

        var kept = await scope.ServiceProvider.GetRequiredService<DeadlineRecalculation>().Keep(found, "next", room.Clock.GetUtcNow());
        database.Touched.Take();
        await database.Commit();

        Assert.That((found.Count, kept), Is.EqualTo((1, 0)));
        Assert.That((Clock().DueAt, Clock().CalendarVersion), Is.EqualTo((OnWednesday, "2026-11")));
        Assert.That(room.Count("SELECT COUNT(*) FROM DeadlineMove")
            + room.Count("SELECT COUNT(*) FROM InboxMessage")
            + room.Count("SELECT COUNT(*) FROM AuditEntry WHERE Headline = 'Due date changed'"), Is.Zero);
    }

    [Test]
    public async Task It_is_called_by_the_day_of_loading_where_no_name_is_given() =>
        Assert.That((await room.Loads(WithASpecialTuesday)).CalendarVersion, Is.EqualTo("2026-11-23"));

    [Test]
    public async Task Nobody_but_an_administrator_may_load()
    {
        var refused = await room.Send(new LoadHolidays { Content = WithASpecialTuesday });

        Assert.That(refused.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
    }

    [Test]
    public async Task The_log_of_a_record_with_moved_deadlines_still_holds_together()
    {
        await room.Loads(WithASpecialTuesday, "first");
        await room.ASeizure();
        await room.Loads(SampleHolidays.TheJsonOfGovUk(2019), "second");
        await room.Seal();

        Assert.That((await room.Verified()).Flaws, Is.Empty);
    }

    private async Task<Refusal> Load(LoadHolidays load) => (await room.As(room.AnAdministrator(), () => room.Send(load))).Refusals[0];

    private (Guid Id, DateTimeOffset DueAt, DateTimeOffset AlertAt, string CalendarVersion) Clock() => room.Database
        .QuerySingle<(Guid, DateTimeOffset, DateTimeOffset, string)>(
        "SELECT d.Id, d.DueAt, d.AlertAt, d.CalendarVersion FROM Deadline AS d JOIN Seizure AS s ON s.Id = d.CaseId WHERE s.Reference = "
            + "@seizure AND d.RuleId = 'cash.detention-order'", new { seizure });

    private DateTimeOffset? Overdue() =>
        room.Database.QuerySingle<DateTimeOffset?>("SELECT OverdueAt FROM Deadline WHERE RuleId = 'cash.detention-order'");

    private IEnumerable<(string Step, DateTimeOffset RingsAt, bool IsSent)> Alerts() => room.Database.Query<(string, DateTimeOffset, bool)>(
        "SELECT a.Step, a.RingsAt, CASE WHEN a.SentAt IS NULL THEN 0 ELSE 1 END FROM DeadlineAlert AS a JOIN Deadline AS d ON d.Id = "
            + "a.DeadlineId WHERE d.RuleId = 'cash.detention-order'");
}
