using System.Globalization;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tests.Foundation.Web;

public class FormatTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 15, 0, TimeSpan.Zero);

    [TestCase("2026-11-23T16:20Z", "4:20pm")]
    [TestCase("2026-11-23T09:00Z", "9am")]
    [TestCase("2026-11-23T12:00Z", "noon")]
    [TestCase("2026-11-23T12:10Z", "12:10pm")]
    [TestCase("2026-11-23T00:00Z", "midnight")]
    [TestCase("2026-11-23T00:05Z", "12:05am")]
    [TestCase("2026-06-30T23:00Z", "midnight", TestName = "In summer London is an hour ahead")]
    public void A_clock_is_said_as_people_say_it(string at, string said) =>
        Assert.That(Format.Clock(At(at)), Is.EqualTo(said));

    [TestCase("2026-11-21T16:20Z", "4:20pm, Saturday 21 November 2026")]
    [TestCase("2026-11-24T00:00Z", "midnight at the start of Tuesday 24 November 2026")]
    [TestCase("2026-06-30T23:30Z", "12:30am, Wednesday 1 July 2026")]
    public void A_moment_names_its_day_in_London(string at, string said) =>
        Assert.That(Spaced(Format.Moment(At(at))), Is.EqualTo(said));

    [Test]
    public void A_day_and_its_month_never_break_apart()
    {
        Assert.That(Format.Day(new DateOnly(2026, 11, 23)), Is.EqualTo("Monday 23\u00a0November 2026"));
        Assert.That(Format.DayShort(new DateOnly(2026, 9, 4)), Is.EqualTo("4\u00a0Sep"));
    }

    [TestCase(114000, "£1,140.00")]
    [TestCase(5, "£0.05")]
    [TestCase(0, "£0.00")]
    [TestCase(-250, "−£2.50")]
    public void Pence_are_said_in_pounds(long pence, string said) => Assert.That(Format.Pounds(pence), Is.EqualTo(said));

    [TestCase(1, "operation", "1 operation")]
    [TestCase(0, "operation", "0 operations")]
    [TestCase(1204, "inquiry", "1,204 inquiries")]
    [TestCase(2, "day", "2 days")]
    [TestCase(2, "search", "2 searches")]
    public void A_count_agrees_with_its_noun(long number, string thing, string said) =>
        Assert.That(Format.Count(number, thing), Is.EqualTo(said));

    [Test]
    public void A_noun_may_bring_its_own_plural() => Assert.That(Format.Count(2, "person", "people"), Is.EqualTo("2 people"));

    [TestCase(1, 1204, "Showing 1 to 25 of 1,204")]
    [TestCase(49, 1204, "Showing 1,201 to 1,204 of 1,204")]
    [TestCase(1, 0, "Nothing to show")]
    public void A_list_says_how_much_of_it_is_shown(int page, long total, string said) =>
        Assert.That(Format.Showing(page, 25, total), Is.EqualTo(said));

    [TestCase(175, "2 hours 55 minutes")]
    [TestCase(60, "1 hour")]
    [TestCase(2455, "40 hours 55 minutes")]
    [TestCase(2880, "48 hours")]
    [TestCase(4380, "3 days 1 hour")]
    [TestCase(0, "less than a minute")]
    public void A_length_is_said_in_hours_and_minutes(int minutes, string said) =>
        Assert.That(Format.Length(TimeSpan.FromMinutes(minutes)), Is.EqualTo(said));

    [TestCase("2026-11-23T16:20Z", DueState.Today, "Due in 7 hours 5 minutes", "by 4:20pm on Monday 23 November 2026")]
    [TestCase("2026-11-23T09:15Z", DueState.Today, "Due now", "by 9:15am on Monday 23 November 2026")]
    [TestCase("2026-11-23T09:14Z", DueState.Overdue, "Overdue by 1 minute", "since 9:14am on Monday 23 November 2026")]
    [TestCase("2026-11-21T09:00Z", DueState.Overdue, "Overdue by 2 days", "since 9am on Saturday 21 November 2026")]
    [TestCase("2026-11-24T18:00Z", DueState.Soon, "Due tomorrow", "by 6pm on Tuesday 24 November 2026")]
    [TestCase("2026-11-27T17:00Z", DueState.Soon, "Due in 4 days", "by 5pm on Friday 27 November 2026")]
    [TestCase("2026-11-30T17:00Z", DueState.Soon, "Due in 7 days", "by 5pm on Monday 30 November 2026")]
    [TestCase("2026-12-01T17:00Z", DueState.Later, "Due in 8 days", "by 5pm on Tuesday 1 December 2026")]
    [TestCase("2028-06-02T11:20Z", DueState.Later, "Due in 18 months", "by 12:20pm on Friday 2 June 2028")]
    [TestCase("2026-12-02T00:00Z", DueState.Later, "Due in 8 days", "by the end of Tuesday 1 December 2026")]
    public void A_clock_that_ends_at_a_minute_says_what_is_left(string due, DueState state, string words, string moment)
    {
        var left = DueFormat.Left(At(due), lastDayOn: null, Now);

        Assert.That((left.State, left.Words, Spaced(left.Moment)), Is.EqualTo((state, words, moment)));
    }

    [TestCase("2026-11-23", DueState.Today, "Due today", "by the end of today")]
    [TestCase("2026-11-24", DueState.Soon, "Due tomorrow", "by the end of Tuesday 24 November 2026")]
    [TestCase("2026-11-25", DueState.Soon, "Due in 2 days", "by the end of Wednesday 25 November 2026")]
    [TestCase("2026-12-01", DueState.Later, "Due in 8 days", "by the end of Tuesday 1 December 2026")]
    [TestCase("2026-11-22", DueState.Overdue, "Overdue by 1 day", "since the end of Sunday 22 November 2026")]
    public void A_clock_that_ends_with_a_day_names_the_day(string due, DueState state, string words, string moment)
    {
        var left = DueFormat.Left(DateOnly.Parse(due, CultureInfo.InvariantCulture), Now);

        Assert.That((left.State, left.Words, Spaced(left.Moment), left.DateTime), Is.EqualTo((state, words, moment, due)));
    }

    [TestCase("The cash detention order ends", "2026-11-24T00:00Z", "a cash detention order ends today")]
    [TestCase("The adjourned hearing must take place", "2026-11-24T00:00Z", "an adjourned hearing must take place today")]
    [TestCase("The closure notice ends", "2026-11-23T16:05Z", "a closure notice ends at 4:05pm today")]
    [TestCase("A court must hear the application", "2026-11-23T16:20Z", "a court must hear the application by 4:20pm today")]
    public void What_is_due_today_is_said_in_a_sentence(string what, string due, string said) =>
        Assert.That(DueFormat.DueToday(what, At(due), lastDayOn: null), Is.EqualTo(said));

    [TestCase("2026-11-22T00:00Z", "Overdue since the end of Saturday 21 November 2026")]
    [TestCase("2026-11-23T16:20Z", "By 4:20pm on Monday 23 November 2026")]
    public void What_is_past_is_said_with_since(string due, string said) =>
        Assert.That(Spaced(DueFormat.ByOrSince(At(due), lastDayOn: null, Now)), Is.EqualTo(said));

    [Test]
    public void What_merely_ends_has_ended_once_it_is_overdue()
    {
        Assert.That(DueFormat.What("The closure order ends", isOverdue: false), Is.EqualTo("The closure order ends"));
        Assert.That(DueFormat.What("The closure order ends", isOverdue: true), Is.EqualTo("The closure order has ended: record it"));
        Assert.That(DueFormat.What("A court must hear the application", isOverdue: true), Is.EqualTo("A court must hear the application"));
    }

    [TestCase("2026-10-25T00:30Z", "1:30am BST (the first of two)")]
    [TestCase("2026-10-25T01:30Z", "1:30am GMT (the second)")]
    [TestCase("2026-10-25T00:00Z", "1am BST (the first of two)")]
    [TestCase("2026-10-25T01:59Z", "1:59am GMT (the second)")]
    [TestCase("2026-10-24T23:59Z", "12:59am")]
    [TestCase("2026-10-25T02:00Z", "2am")]
    public void An_hour_that_comes_twice_says_which(string at, string said)
    {
        Assert.That(Format.Clock(At(at)), Is.EqualTo(said));
        Assert.That(Spaced(Format.Moment(At(at))), Is.EqualTo($"{said}, Sunday 25 October 2026"));
        Assert.That(Spaced(DueFormat.By(At(at))), Is.EqualTo($"by {said} on Sunday 25 October 2026"));
    }

    [Test]
    public void A_clock_that_ends_just_after_midnight_counts_its_hours()
    {
        var left = DueFormat.Left(At("2026-11-24T00:30Z"), lastDayOn: null, At("2026-11-23T23:00Z"));

        Assert.That(left.Words, Is.EqualTo("Due in 1 hour 30 minutes"));
    }

    [Test]
    public void A_clock_24_hours_overdue_on_the_day_of_25_is_not_overdue_by_no_day()
    {
        var left = DueFormat.Left(At("2026-10-24T23:10Z"), lastDayOn: null, At("2026-10-25T23:20Z"));

        Assert.That(left.Words, Is.EqualTo("Overdue by 24 hours 10 minutes"));
    }

    [Test]
    public void A_duty_that_was_done_says_when()
    {
        var left = DueFormat.Left(At("2026-11-20T16:20Z"), lastDayOn: null, Now, met: At("2026-11-20T10:40Z"));

        Assert.That((left.State, left.Words, Spaced(left.Moment)), Is.EqualTo((DueState.Met, "Met", "10:40am, Friday 20 November 2026")));
        Assert.That(left.DateTime, Is.EqualTo("2026-11-20T10:40Z"));
    }

    private static string Spaced(string words) => words.Replace('\u00a0', ' ');

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
