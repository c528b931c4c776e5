using CsCheck;
using static OperationsCase.Statute.Tests.StatuteSamples;

namespace OperationsCase.Statute.Tests;

public sealed class LondonTests
{
    [Test]
    public void Half_past_one_on_the_night_the_clocks_go_back_happened_twice()
    {
        var reading = London.Read(new DateTime(2026, 10, 25, 1, 30, 0));

        Assert.That(reading.HappenedTwice, Is.True);
        Assert.That(reading.Instants, Is.EqualTo(new[] { Instant("2026-10-25T00:30Z"), Instant("2026-10-25T01:30Z") }));
    }

    [Test]
    public void Half_past_one_on_the_night_the_clocks_go_forward_never_happened() =>
        Assert.That(London.Read(new DateTime(2026, 3, 29, 1, 30, 0)).NeverHappened, Is.True);

    [TestCase("2026-03-29", true)]
    [TestCase("2026-10-25", true)]
    [TestCase("2026-10-26", false)]
    public void The_clocks_change_on_two_days_of_a_year(string on, bool change) => Assert.That(London.ClocksChangeOn(Day(on)), Is.EqualTo(change));

    [Test]
    public void A_time_that_London_showed_is_read_back_as_the_instant_it_was() =>
        MinuteByMinuteClock.AnyMinute.Sample(at => London.Read(London.ClockOf(at)).Instants.Contains(at));

    [Test]
    public void London_is_an_hour_ahead_from_the_last_Sunday_of_March_to_the_last_of_October() =>
        MinuteByMinuteClock.AnyMinute.Sample(at => London.ClockOf(at) == MinuteByMinuteClock.Shown(at));
}
