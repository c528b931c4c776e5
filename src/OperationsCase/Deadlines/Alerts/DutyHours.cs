using System.Globalization;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines.Alerts;

/// <summary>Who has duty day and night, and in which hours what can wait is told; data, in database/reference/duty.csv.</summary>
/// <param name="Role">Told of statutory warnings at any hour.</param>
/// <param name="Hours">Of each day the first London hour at which a digest may come, and the hour before which the last one does.</param>
internal sealed record DutyHours(Role Role, IReadOnlyDictionary<DayOfWeek, (int From, int Before)> Hours)
{
    private const int HoursOfAWeek = 7 * 24;

    private static readonly Lazy<DutyHours> Read = new(Parse);

    /// <summary>Those that this program carries.</summary>
    public static DutyHours Carried => Read.Value;

    /// <summary>The first full hour, at the moment given or after it, that is a duty hour; the moment itself where no day has any.</summary>
    public DateTimeOffset From(DateTimeOffset moment)
    {
        var hour = new DateTimeOffset((moment.UtcTicks + TimeSpan.TicksPerHour - 1) / TimeSpan.TicksPerHour * TimeSpan.TicksPerHour, TimeSpan.Zero);

        return Enumerable.Range(0, HoursOfAWeek + 1)
            .Select(after => hour.AddHours(after))
            .Where(IsOnDuty)
            .Select(at => (DateTimeOffset?)at)
            .FirstOrDefault() ?? moment;
    }

    private bool IsOnDuty(DateTimeOffset at)
    {
        var clock = London.ClockOf(at);

        return Hours.TryGetValue(clock.DayOfWeek, out var duty) && clock.Hour >= duty.From && clock.Hour < duty.Before;
    }

    private static DutyHours Parse()
    {
        var settings = ReferenceFiles.Rows("duty.csv", row => KeyValuePair.Create(row("Setting"), row("Value"))).ToDictionary();

        return new DutyHours(
            Enum.Parse<Role>(settings["Role"]),
            (from day in Enum.GetValues<DayOfWeek>()
             where settings.ContainsKey($"{day}")
             let hours = settings[$"{day}"].Split('-')
             select KeyValuePair.Create(day, (int.Parse(hours[0], CultureInfo.InvariantCulture), int.Parse(
                 hours[1],
                 CultureInfo.InvariantCulture)))).ToDictionary());
    }
}
