using System.Globalization;

namespace OperationsCase.GovUk.Tests;

public class TimeFormatTests
{
    [TestCase("16:20", "4:20pm")]
    [TestCase("09:00", "9am")]
    [TestCase("12:00", "noon")]
    [TestCase("12:10", "12:10pm")]
    [TestCase("00:00", "midnight")]
    [TestCase("00:05", "12:05am")]
    public void A_clock_is_said_as_people_say_it(string time, string said) =>
        Assert.That(TimeFormat.Clock(TimeOnly.Parse(time, CultureInfo.InvariantCulture)), Is.EqualTo(said));
}
