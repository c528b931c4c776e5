using System.Globalization;
using CsCheck;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Tests.Foundation.Web;

public class TypedAnswersTests
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
        Assert.That(Time("23", "11", "2026", typed).Read("Time of entry").Problem, Is.EqualTo("Time of entry must have a time like 06:30 or 6:30pm"));

    [TestCase("23", "", "2026", "06:30", "Time of entry must include a month")]
    [TestCase("", "", "2026", "06:30", "Time of entry must include a day and a month")]
    [TestCase("", "", "", "06:30", "Time of entry must include a date")]
    [TestCase("23", "11", "2026", "", "Time of entry must include a time")]
    [TestCase("31", "2", "2026", "06:30", "Time of entry must be a real date, like 23 9 2026")]
    [TestCase("23", "Smarch", "2026", "06:30", "Time of entry must be a real date, like 23 9 2026")]
    [TestCase("23", "11", "26", "06:30", "Time of entry must have a year of 4 numbers, like 2026")]
    [TestCase(
        "29",
        "3",
        "2026",
        "1:30",
        "The clocks went forward at 1am on 29 March 2026, so 1:30am did not happen in London that day. Enter the time shown after the change")]
    [TestCase("25", "10", "2026", "1:30", "1:30am happened twice on 25 October 2026. Say which one")]
    public void A_time_that_cannot_be_read_says_why(string day, string month, string year, string time, string problem) =>
        Assert.That(Time(day, month, year, time).Read("Time of entry").Problem!.Replace('\u00a0', ' '), Is.EqualTo(problem));

    [Test]
    public void A_question_left_empty_is_not_wrong_in_itself()
    {
        Assert.That(Time("", "", "", "").Read("Time of entry"), Is.EqualTo(default(InputResult<DateTimeOffset>)));
        Assert.That(new TypedDate("", "", "").Read("Date"), Is.EqualTo(default(InputResult<DateOnly>)));
        Assert.That(TypedNumber.Pounds("", "Amount"), Is.EqualTo(default(InputResult<long>)));
    }

    [Test]
    public void Any_moment_shown_in_boxes_is_read_back_as_itself() =>
        Gen.Long[new DateTime(1990, 1, 1).Ticks / TimeSpan.TicksPerSecond, new DateTime(2090, 1, 1).Ticks / TimeSpan.TicksPerSecond]
            .Select(seconds => new DateTimeOffset(seconds * TimeSpan.TicksPerSecond, TimeSpan.Zero))
            .Sample(at => TypedTime.Of(at).Read("Time").Value == at);

    [Test]
    public void The_two_hours_that_share_their_times_are_told_apart()
    {
        var first = new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero);

        Assert.That(TypedTime.Of(first).Read("Time").Value, Is.EqualTo(first));
        Assert.That(TypedTime.Of(first.AddHours(1)).Read("Time").Value, Is.EqualTo(first.AddHours(1)));
        Assert.That(London.ClockOf(first), Is.EqualTo(London.ClockOf(first.AddHours(1))));
    }

    [TestCase("£1,140", 114000)]
    [TestCase("1140.00", 114000)]
    [TestCase("1,140.5", 114050)]
    [TestCase("£ 0.07", 7)]
    [TestCase("10,000,000,000", 1_000_000_000_000)]
    public void Pounds_may_be_typed_in_many_ways(string typed, long pence) =>
        Assert.That(TypedNumber.Pounds(typed, "Amount").Value, Is.EqualTo(pence));

    [TestCase("-5", "Amount cannot be less than £0")]
    [TestCase("−£5", "Amount cannot be less than £0")]
    [TestCase("12.345", "Amount cannot have parts of a penny, like £12.345")]
    [TestCase("1,5", "Enter the amount in pounds, like 1,140.00")]
    [TestCase("about 50", "Enter the amount in pounds, like 1,140.00")]
    [TestCase("£", "Enter the amount in pounds, like 1,140.00")]
    [TestCase("10,000,000,000.01", "Amount must be £10,000,000,000 or less")]
    [TestCase("99999999999999999999999999999999999999", "Amount must be £10,000,000,000 or less")]
    public void Pounds_that_cannot_be_read_say_why(string typed, string problem) =>
        Assert.That(TypedNumber.Pounds(typed, "Amount").Problem, Is.EqualTo(problem));

    [TestCase("140", 140L, null)]
    [TestCase("1,204", 1204L, null)]
    [TestCase("-3", -3L, null)]
    [TestCase("about 140", null, "Number of plants must be a whole number, like 140")]
    [TestCase("14.5", null, "Number of plants must be a whole number, like 140")]
    [TestCase("9999999999", null, "Number of plants cannot be that large")]
    [TestCase("99999999999999999999999999", null, "Number of plants cannot be that large")]
    public void A_whole_number_is_read_or_says_why_not(string typed, long? number, string? problem) =>
        Assert.That(TypedNumber.Whole(typed, "Number of plants", int.MaxValue), Is.EqualTo(new InputResult<long>(number, problem)));

    [TestCase("  Mill\r\nLane\t ", "Mill\nLane")]
    [TestCase("Cafe\u0301", "Caf\u00e9")]
    [TestCase("ngà 😀 Łódź", "ngà 😀 Łódź")]
    [TestCase("bell\u0007", null)]
    [TestCase("nul\0", null)]
    public void Text_keeps_every_letter_and_no_control_character(string typed, string? kept) =>
        Assert.That(TypedText.Tidy(typed), Is.EqualTo(kept));

    [Test]
    public void Half_a_character_is_refused() => Assert.That(TypedText.Tidy("half \ud83d"), Is.Null);

    [TestCase("2026-11-23T16:20", "2026-11-23T16:20:00Z")]
    [TestCase("2026-07-01T16:20", "2026-07-01T15:20:00Z")]
    [TestCase("2026-07-01T16:20Z", "2026-07-01T16:20:00Z")]
    [TestCase("2026-07-01T16:20:30+02:00", "2026-07-01T14:20:30Z")]
    public void A_time_written_by_a_machine_is_London_time_unless_it_says_otherwise(string text, string utc) =>
        Assert.That(LondonTimeInput.ReadIso(text, "Time").Value, Is.EqualTo(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture)));

    [TestCase("2026-10-25T01:30", "1:30am happened twice on 25 October 2026. Add +01:00 for the first or +00:00 for the second")]
    [TestCase(
        "2026-03-29T01:30",
        "The clocks went forward at 1am on 29 March 2026, so 1:30am did not happen in London that day. Add +01:00 or +00:00 to say which "
            + "time is meant")]
    [TestCase("23/11/2026", "Time must be a date and time, like 2026-11-23T16:20")]
    public void A_time_written_by_a_machine_that_cannot_be_read_says_why(string text, string problem) =>
        Assert.That(LondonTimeInput.ReadIso(text, "Time").Problem!.Replace('\u00a0', ' '), Is.EqualTo(problem));

    private static TypedTime Time(string day, string month, string year, string time) => new(new TypedDate(day, month, year), time, "");
}
