using CsCheck;
using static OperationsCase.Statute.Tests.Given;

namespace OperationsCase.Statute.Tests;

/// <summary>Holds the product's clocks to the same reckoning done minute by minute.</summary>
public sealed class SlowClockTests
{
    private static readonly HashSet<DateOnly> Holidays = [.. Repository.Rows(Repository.Reference("bank-holidays.csv")).Select(row => Day(row["On"]))];

    [TestCase("closure-notice.end-24", 1, 24)]
    [TestCase("closure-notice.end-48", 1, 48)]
    [TestCase("closure-notice.hearing", 1, 48)]
    [TestCase("closure-notice.hearing", 2, 48)]
    [TestCase("closure-notice.hearing", 3, 72)]
    [TestCase("cash.detention-order", 1, 48)]
    [TestCase("cash.detention-order", 2, 48)]
    public void Hours_counted_minute_by_minute_end_at_the_same_minute(string ruleId, int version, int hours)
    {
        var rule = Statutes.ById(ruleId, version);
        Func<DateOnly, bool> leftOut = (ruleId, version) switch
        {
            ("cash.detention-order", 2) => CashLeavesOut,
            ("closure-notice.hearing", 2 or 3) or ("closure-notice.end-48", _) => IsChristmas,
            _ => _ => false,
        };

        Gen.OneOf(SlowClock.AnyMinute, SlowClock.MinuteNearAHoliday).Sample(
            trigger =>
            {
                var reckoning = rule.Reckon(trigger, Calendar);
                var slow = SlowClock.Elapsed(trigger, hours, leftOut);
                var wall = SlowClock.ByTheWall(trigger, hours, leftOut);

                return reckoning.DueAt == slow && reckoning.AlertAt == (wall < slow ? wall : slow) && IsWhole(reckoning, hours);
            },
            iter: 400);
    }

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(6)]
    [TestCase(24)]
    public void Months_counted_day_by_day_end_on_the_same_day(int months) =>
        Gen.Int[0, 12000].Select(new DateOnly(2000, 1, 1).AddDays).Sample(
            day => MonthClock.LastDayBeginningWith(day, months) == SlowClock.LastDay(day, months, dayIsIncluded: true)
                && MonthClock.LastDayAfter(day, months) == SlowClock.LastDay(day, months, dayIsIncluded: false),
            iter: 1000);

    private static bool IsWhole(Reckoning reckoning, int hours)
    {
        var stretches = reckoning.Stretches;
        var counted = stretches.Where(stretch => stretch.IsCounted).Sum(stretch => stretch.Length.TotalMinutes);

        return stretches[0].From == reckoning.TriggerAt
            && stretches[^1].To == reckoning.DueAt
            && stretches[^1].Total == TimeSpan.FromHours(hours)
            && counted == hours * 60
            && stretches.Zip(stretches.Skip(1)).All(pair => pair.First.To == pair.Second.From && pair.First.To == London.StartOf(pair.Second.On))
            && (reckoning.ClockChanges.Count > 0) == (SlowClock.Shown(reckoning.DueAt) - SlowClock.Shown(reckoning.TriggerAt) != reckoning.DueAt - reckoning.TriggerAt);
    }

    private static bool IsChristmas(DateOnly day) => day is { Month: 12, Day: 25 };

    private static bool CashLeavesOut(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || IsChristmas(day) || day == SlowClock.GoodFriday(day.Year) || Holidays.Contains(day);
}
