using System.Globalization;
using OperationsCase.Deadlines.Alerts;
using OperationsCase.Statute;

namespace OperationsCase.Tests.Deadlines.Alerts;

public class DutyHoursTests
{
    [TestCase("2026-11-25 07:20", "2026-11-25 08:00", TestName = "Before the first duty hour it waits for it")]
    [TestCase("2026-11-25 10:00", "2026-11-25 10:00", TestName = "At a full duty hour it does not wait")]
    [TestCase("2026-11-25 10:01", "2026-11-25 11:00", TestName = "Within duty hours it waits for the next full hour")]
    [TestCase("2026-11-25 17:30", "2026-11-26 08:00", TestName = "After the last duty hour it waits for the morning")]
    [TestCase("2026-11-27 19:00", "2026-11-30 08:00", TestName = "On a Friday evening it waits for Monday")]
    [TestCase("2026-03-27 19:00", "2026-03-30 08:00", TestName = "Over a weekend on which the clocks change it is London's hour that counts")]
    public void What_can_wait_is_told_at_the_next_duty_hour(string said, string told) =>
        Assert.That(DutyHours.Carried.From(InLondon(said)), Is.EqualTo(InLondon(told)));

    private static DateTimeOffset InLondon(string clock)
    {
        var at = DateTime.ParseExact(clock, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

        return London.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
    }
}
