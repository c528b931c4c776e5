using System.Globalization;
using OperationsCase.GovUk.Binding;
using OperationsCase.GovUk.Tests.Given;

namespace OperationsCase.GovUk.Tests.Binding;

public class LocalTimeInputTests
{
    [TestCase("2026-11-23T16:20", "2026-11-23T16:20:00Z")]
    [TestCase("2026-07-01T16:20", "2026-07-01T15:20:00Z")]
    [TestCase("2026-07-01T16:20Z", "2026-07-01T16:20:00Z")]
    [TestCase("2026-07-01T16:20:30+02:00", "2026-07-01T14:20:30Z")]
    public void A_time_written_by_a_machine_is_local_time_unless_it_says_otherwise(string text, string utc) =>
        Assert.That(
            LocalTimeInput.ReadIso(text, "Time", LeedsTimeZone.Instance).Value,
            Is.EqualTo(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture)));

    [TestCase("2026-10-25T01:30", "1:30am happened twice on 25 October 2026. Add +01:00 for the first or +00:00 for the second")]
    [TestCase(
        "2026-03-29T01:30",
        "The clocks went forward at 1am on 29 March 2026, so 1:30am did not happen in Leeds that day. Add +01:00 or +00:00 to say which "
            + "time is meant")]
    [TestCase("23/11/2026", "Time must be a date and time, like 2026-11-23T16:20")]
    public void A_time_written_by_a_machine_that_cannot_be_read_says_why(string text, string problem) =>
        Assert.That(LocalTimeInput.ReadIso(text, "Time", LeedsTimeZone.Instance).Problem!.Replace('\u00a0', ' '), Is.EqualTo(problem));
}
