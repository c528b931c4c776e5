using System.Globalization;
using CsCheck;
using OperationsCase.GovUk.Binding;
using OperationsCase.GovUk.Tests.Given;

namespace OperationsCase.GovUk.Tests.Binding;

public class TypedTimeTests
{
    [TestCase("6:30", "06:30")]
    [TestCase("06:30", "06:30")]
    [TestCase("0630", "06:30")]
    [TestCase("630", "06:30")]
    [TestCase("6.30am", "06:30")]
    [TestCase("6:30pm", "18:30")]
    [TestCase("6:30 p.m.", "18:30")]
    [TestCase("6PM", "18:00")]
    [TestCase("12:15am", "00:15")]
    [TestCase("12pm", "12:00")]
    [TestCase("noon", "12:00")]
    [TestCase("23:59", "23:59")]
    public void A_time_may_be_typed_in_many_ways(string typed, string clock) =>
        Assert.That(
            TimeOnly.FromDateTime(Time("23", "11", "2026", typed).Shown!.Value),
            Is.EqualTo(TimeOnly.Parse(clock, CultureInfo.InvariantCulture)));

    [TestCase("6")]
    [TestCase("24:00")]
    [TestCase("13pm")]
    [TestCase("6:60")]
    [TestCase("0am")]
    [TestCase("midnight")]
    [TestCase("soon")]
    public void A_time_that_could_mean_two_things_or_none_is_refused(string typed) =>
        Assert.That(
            Time("23", "11", "2026", typed).Read("Time of arrival").Problem,
            Is.EqualTo("Time of arrival must have a time like 06:30 or 6:30pm"));

    [TestCase("23", "", "2026", "06:30", "Time of arrival must include a month")]
    [TestCase("", "", "2026", "06:30", "Time of arrival must include a day and a month")]
    [TestCase("", "", "", "06:30", "Time of arrival must include a date")]
    [TestCase("23", "11", "2026", "", "Time of arrival must include a time")]
    [TestCase("31", "2", "2026", "06:30", "Time of arrival must be a real date, like 23 9 2026")]
    [TestCase("23", "Smarch", "2026", "06:30", "Time of arrival must be a real date, like 23 9 2026")]
    [TestCase("23", "11", "26", "06:30", "Time of arrival must have a year of 4 numbers, like 2026")]
    [TestCase(
        "29",
        "3",
        "2026",
        "1:30",
        "The clocks went forward at 1am on 29 March 2026, so 1:30am did not happen in Leeds that day. Enter the time shown after the change")]
    [TestCase("25", "10", "2026", "1:30", "1:30am happened twice on 25 October 2026. Say which one")]
    public void A_time_that_cannot_be_read_says_why(string day, string month, string year, string time, string problem) =>
        Assert.That(Time(day, month, year, time).Read("Time of arrival").Problem!.Replace('\u00a0', ' '), Is.EqualTo(problem));

    [Test]
    public void A_time_left_empty_is_not_wrong_in_itself() =>
        Assert.That(Time("", "", "", "").Read("Time of arrival"), Is.EqualTo(default(InputResult<DateTimeOffset>)));

    [Test]
    public void Any_moment_shown_in_boxes_is_read_back_as_itself() =>
        Gen.Long[new DateTime(1990, 1, 1).Ticks / TimeSpan.TicksPerSecond, new DateTime(2090, 1, 1).Ticks / TimeSpan.TicksPerSecond]
            .Select(seconds => new DateTimeOffset(seconds * TimeSpan.TicksPerSecond, TimeSpan.Zero))
            .Sample(at => TypedTime.Of(at, LeedsTimeZone.Instance).Read("Time").Value == at);

    [Test]
    public void The_two_hours_that_share_their_times_are_told_apart()
    {
        var first = new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero);

        Assert.That(TypedTime.Of(first, LeedsTimeZone.Instance).Read("Time").Value, Is.EqualTo(first));
        Assert.That(TypedTime.Of(first.AddHours(1), LeedsTimeZone.Instance).Read("Time").Value, Is.EqualTo(first.AddHours(1)));
        Assert.That(LeedsTimeZone.Instance.ClockAt(first), Is.EqualTo(LeedsTimeZone.Instance.ClockAt(first.AddHours(1))));
    }

    private static TypedTime Time(string day, string month, string year, string time) =>
        new(new TypedDate(day, month, year), time, "", LeedsTimeZone.Instance);
}
