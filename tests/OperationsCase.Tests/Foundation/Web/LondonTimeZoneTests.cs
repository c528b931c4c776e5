using System.Globalization;
using CsCheck;
using OperationsCase.Foundation.Web;
using OperationsCase.GovUk.Binding;
using OperationsCase.Statute;

namespace OperationsCase.Tests.Foundation.Web;

public class LondonTimeZoneTests
{
    [TestCase("2026-11-23T16:20", "2026-11-23T16:20:00Z")]
    [TestCase("2026-07-01T16:20", "2026-07-01T15:20:00Z")]
    [TestCase("2026-07-01T16:20Z", "2026-07-01T16:20:00Z")]
    public void A_time_written_by_a_machine_is_London_time_unless_it_says_otherwise(string text, string utc) => Assert.That(
        LocalTimeInput.ReadIso(text, "Time", LondonTimeZone.Instance).Value,
        Is.EqualTo(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture)));

    [TestCase("2026-10-25T01:30", "1:30am happened twice on 25 October 2026. Add +01:00 for the first or +00:00 for the second")]
    [TestCase(
        "2026-03-29T01:30",
        "The clocks went forward at 1am on 29 March 2026, so 1:30am did not happen in London that day. Add +01:00 or +00:00 to say which "
            + "time is meant")]
    public void A_time_on_the_two_Sundays_of_change_says_why_it_cannot_be_read(string text, string problem) => Assert.That(
        LocalTimeInput.ReadIso(text, "Time", LondonTimeZone.Instance).Problem!.Replace('\u00a0', ' '), Is.EqualTo(problem));

    [Test]
    public void Any_moment_is_among_those_that_its_clock_means() =>
        Gen.Long[new DateTime(1990, 1, 1).Ticks / TimeSpan.TicksPerSecond, new DateTime(2090, 1, 1).Ticks / TimeSpan.TicksPerSecond]
            .Select(seconds => new DateTimeOffset(seconds * TimeSpan.TicksPerSecond, TimeSpan.Zero))
            .Sample(at => LondonTimeZone.Instance.InstantsOf(LondonTimeZone.Instance.ClockAt(at)).Contains(at));

    [Test]
    public void The_two_hours_that_share_their_times_come_in_order()
    {
        var zone = LondonTimeZone.Instance;
        var first = new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero);

        Assert.That(zone.InstantsOf(London.ClockOf(first)), Is.EqualTo(new[] { first, first.AddHours(1) }));
        Assert.That(zone.ClockAt(first), Is.EqualTo(zone.ClockAt(first.AddHours(1))));
    }
}
