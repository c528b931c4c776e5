using static OperationsCase.Statute.Tests.StatuteSamples;

namespace OperationsCase.Statute.Tests;

public sealed class WorkingTests
{
    [Test]
    public void The_working_shows_what_counted_and_what_did_not_day_by_day()
    {
        var calculation = Reckoned("closure-notice.hearing", InLondon("2026-12-24 10:00"));

        Assert.That(calculation.Stretches.Select(stretch => stretch.On), Is.EqualTo(
            new[] { Day("2026-12-24"), Day("2026-12-25"), Day("2026-12-26"), Day("2026-12-27") }));
        Assert.That(calculation.Stretches.Select(stretch => stretch.LeftOut), Is.EqualTo(new[] { null, "Christmas Day", null, null }));
        Assert.That(calculation.Stretches.Select(stretch => stretch.Total.TotalHours), Is.EqualTo(new[] { 14, 14, 38, 48 }));
        Assert.That(calculation.ClockChanges, Is.Empty);
    }

    [Test]
    public void The_working_names_each_day_that_is_left_out_of_a_cash_clock()
    {
        var calculation = Reckoned("cash.detention-order", InLondon("2026-04-02 10:00"));

        Assert.That(calculation.Stretches.Select(stretch => stretch.LeftOut), Is.EqualTo(
            new[] { null, "Good Friday", "Saturday", "Sunday", "Easter Monday", null, null }));
    }

    [Test]
    public void The_working_says_which_rule_and_which_calendar_it_rests_on()
    {
        var calculation = Reckoned("closure-notice.hearing", InLondon("2026-12-24 10:00"));

        Assert.That(calculation.TriggerAt, Is.EqualTo(InLondon("2026-12-24 10:00")));
        Assert.That((calculation.Rule.Id, calculation.Rule.Version), Is.EqualTo(("closure-notice.hearing", 2)));
        Assert.That(calculation.CalendarVersion, Is.EqualTo(Calendar.Version));
    }

    [Test]
    public void A_kept_deadline_shows_the_same_working_again()
    {
        var served = InLondon("2008-12-23 12:00");
        var kept = Reckoned("closure-notice.hearing", served);

        var again = Statutes.ById(kept.Rule.Id, kept.Rule.Version).Calculate(served, Calendar);

        Assert.That(again.DueAt, Is.EqualTo(kept.DueAt));
        Assert.That(again.Stretches, Is.EqualTo(kept.Stretches));
    }

    [TestCase(
        "2026-03-28T18:00Z",
        "2026-03-29T18:00Z",
        "2026-03-29T17:00Z",
        "2026-03-29",
        TestName = "Forward: the wall clock ends an hour earlier, so the warning does too")]
    [TestCase(
        "2026-03-28T01:30Z",
        "2026-03-29T01:30Z",
        "2026-03-29T01:00Z",
        "2026-03-29",
        TestName = "Forward: half past one never comes, so the warning is at the change")]
    [TestCase(
        "2026-10-24T17:00Z",
        "2026-10-25T17:00Z",
        "2026-10-25T17:00Z",
        "2026-10-25",
        TestName = "Back: elapsed time ends an hour earlier on the wall, so it is the warning")]
    [TestCase(
        "2026-10-24T00:30Z",
        "2026-10-25T00:30Z",
        "2026-10-25T00:30Z",
        null,
        TestName = "Back: half past one comes twice, and the first is the limit")]
    [TestCase("2026-10-25T00:30Z", "2026-10-26T00:30Z", "2026-10-26T00:30Z", "2026-10-25", TestName = "Back: issued at the first half past one")]
    [TestCase("2026-10-25T01:30Z", "2026-10-26T01:30Z", "2026-10-26T01:30Z", null, TestName = "Back: issued at the second half past one")]
    [TestCase(
        "2026-03-29T10:00Z",
        "2026-03-30T10:00Z",
        "2026-03-30T10:00Z",
        null,
        TestName = "A notice issued after the clocks went forward crosses no change")]
    [TestCase(
        "2026-10-25T10:00Z",
        "2026-10-26T10:00Z",
        "2026-10-26T10:00Z",
        null,
        TestName = "A notice issued after the clocks went back crosses no change")]
    public void The_officer_is_warned_by_the_earlier_of_elapsed_time_and_the_wall_clock(string issued, string due, string alert, string? changedOn)
    {
        var calculation = Reckoned("closure-notice.end-24", Instant(issued));

        Assert.That(calculation.DueAt, Is.EqualTo(Instant(due)));
        Assert.That(calculation.AlertAt, Is.EqualTo(Instant(alert)));
        Assert.That(calculation.ClockChanges, Is.EqualTo(changedOn is null ? Array.Empty<DateOnly>() : new[] { Day(changedOn) }));
    }
}
