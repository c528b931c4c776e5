using OperationsCase.Statute;

namespace OperationsCase.Demonstration;

/// <summary>Finds moments that lead to the deadlines wanted, by the product's own calculation.</summary>
internal sealed class DeadlinePlanner(StatuteBook statutes, BankHolidays calendar)
{
    private const int MinutesApart = 10;
    private const int MostDays = 12;

    public DateTimeOffset DueAt(string ruleId, DateTimeOffset trigger) => statutes.Find(ruleId, trigger).Calculate(trigger, calendar).DueAt;

    /// <returns>
    /// The latest moment before <paramref name="latest"/>, by day if there is one, from which the clock runs out within the time given;
    /// null when there is none.
    /// </returns>
    public DateTimeOffset? TriggerDueBetween(string ruleId, DateTimeOffset from, DateTimeOffset to, DateTimeOffset latest)
    {
        var found = Enumerable.Range(0, MostDays * 24 * 60 / MinutesApart)
            .Select(step => (DateTimeOffset?)latest.AddMinutes(-MinutesApart * step))
            .Where(trigger => DueAt(ruleId, trigger!.Value) is var due && due >= from && due <= to)
            .ToList();

        return found.FirstOrDefault(trigger => London.ClockOf(trigger!.Value).Hour is >= 8 and < 19) ?? found.FirstOrDefault();
    }

    /// <summary>Whether a magistrates' court sits that day.</summary>
    public bool CourtSitsOn(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && (!calendar.Covers(day) || calendar.NameOf(day) is null);
}
