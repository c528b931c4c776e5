using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines;

/// <summary>A rule's length in words.</summary>
internal static class RuleLengthWording
{
    /// <summary>"48 hours from service of the notice, leaving out Christmas Day".</summary>
    public static string Within(StatutoryRule rule) => rule.Clock switch
    {
        ClockKind.EarliestOf => $"the earliest of: {string.Join("; ", rule.Limits.Select(limit => Within(limit.Clock, limit.Length, limit.Begins)))}",
        ClockKind.WorkingDaysAfter => Within(rule.Clock, rule.Length, rule.Begins),
        _ => $"{Within(rule.Clock, rule.Length, rule.Begins)}{More(rule)}",
    };

    /// <summary>"48 hours", of a rule of one period.</summary>
    public static string Length(StatutoryRule rule) => Length(rule.Clock, rule.Length);

    /// <summary>"48 hours at most".</summary>
    public static string AtMost(StatutoryRule rule) => $"{Length(rule)} at most";

    /// <inheritdoc cref="AtMost(StatutoryRule)" />
    public static string AtMost(RuleLimit limit) => $"{Length(limit.Clock, limit.Length)} at most";

    /// <summary>"saturday, sunday, christmas day" as an officer writes them.</summary>
    public static string Days(IEnumerable<DisregardedDay> days) => GetDeadlineWorkingPageModel.Together([.. days.Select(day => day.Name switch
    {
        "christmas-day" => "Christmas Day",
        "good-friday" => "Good Friday",
        "bank-holiday" => "bank holidays",
        var weekday => $"{char.ToUpperInvariant(weekday[0])}{weekday[1..]}s",
    })]);

    private static string More(StatutoryRule rule) => (rule.MostExtension, rule.Disregards, rule.RollsBackFrom, rule.FromNextDay) switch
    {
        ({ } most, _, _, _) => $", and up to {Format.Count(most, "hour")} more by an extension notice",
        (_, { Count: > 0 } left, _, _) => $", leaving out {Days(left)}",
        (_, _, { Count: > 0 }, _) => ", or the working day before",
        (_, _, _, true) => ", counted from the day after it",
        _ => "",
    };

    private static string Within(ClockKind clock, int length, string begins) => clock switch
    {
        ClockKind.Hours => $"{Length(clock, length)} from {begins}",
        ClockKind.MonthsTwoReadings => $"{Length(clock, length)} from {begins}, counting that day or not",
        ClockKind.MonthsBeginningWith or ClockKind.DaysBeginningWith => $"{Length(clock, length)} beginning with {begins}",
        ClockKind.MonthsAfter or ClockKind.DaysAfter => $"{Length(clock, length)} after {begins}",
        _ => $"{Length(clock, length)} {(length < 0 ? "before" : "after")} {begins}",
    };

    private static string Length(ClockKind clock, int length) => clock switch
    {
        ClockKind.Hours => Format.Count(length, "hour"),
        ClockKind.MonthsBeginningWith or ClockKind.MonthsAfter or ClockKind.MonthsTwoReadings => Months(length),
        ClockKind.DaysBeginningWith or ClockKind.DaysAfter => Format.Count(length, "day"),
        _ => Format.Count(Math.Abs(length), "working day"),
    };

    private static string Months(int months) => months > 12 && months % 12 == 0 ? Format.Count(months / 12, "year") : Format.Count(months, "month");
}
