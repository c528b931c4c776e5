using CsCheck;
using static OperationsCase.Statute.Tests.StatuteSamples;

namespace OperationsCase.Statute.Tests;

/// <summary>
/// Holds the product's clocks to the same calculation done minute by minute and day by day: 200,000 random cases and every hour of each
/// weekend on which the clocks change.
/// </summary>
public sealed class MinuteByMinuteClockTests
{
    private const int HourCases = 3000;
    private const int DayCases = 2500;

    /// <summary>
    /// The measuring of mutations runs these tests for each of hundreds of mutants, and takes a part of the cases:
    /// OPERATIONSCASE_TEST_CASES_OVER=20 is a twentieth.
    /// </summary>
    private static readonly int Over = int.TryParse(Environment.GetEnvironmentVariable("OPERATIONSCASE_TEST_CASES_OVER"), out var over) && over > 0
        ? over
        : 1;

    private static readonly string[] HourCodes = [.. ExpectedRules.OfHours.Keys];
    private static readonly string[] DayCodes = [.. ExpectedRules.OfDays.Keys];

    private static readonly Gen<DateOnly> AnyDay = Gen.OneOf(
        Gen.Int[0, 24 * 365].Select(new DateOnly(2003, 1, 1).AddDays),
        Gen.Select(Gen.Int[2003, 2026], Gen.Int[1, 12], Gen.Int[-3, 2], (year, month, days) => new DateOnly(year, month, 1)
            .AddMonths(1)
            .AddDays(days)));

    [Test]
    public void Every_rule_is_walked_the_long_way_and_the_cases_are_two_hundred_thousand()
    {
        var walked = HourCodes.Concat(DayCodes).Concat(["CN24_EXTENDED", "CO_EXT_MAX", "A03_CO_EXT_MAX"]);

        Assert.That(walked, Is.EquivalentTo(Statutes.All.SelectMany(rule => new[] { rule.Code, rule.SafeCode }).OfType<string>()));
        Assert.That((HourCodes.Length * HourCases) + (DayCodes.Length * DayCases), Is.GreaterThanOrEqualTo(200_000));
    }

    [TestCaseSource(nameof(HourCodes))]
    public void Hours_counted_minute_by_minute_end_at_the_same_minute(string code)
    {
        var (hours, leftOut) = ExpectedRules.OfHours[code];
        var rule = Statutes.ByCode(code)!.Rule;

        Gen
            .OneOf(MinuteByMinuteClock.AnyMinute, MinuteByMinuteClock.MinuteNearAHoliday)
            .Sample(trigger => EndsTheSame(rule.Calculate(trigger, Calendar), hours, leftOut), iter: HourCases / Over);
    }

    [TestCaseSource(nameof(HourCodes))]
    public void Every_hour_of_every_weekend_on_which_the_clocks_change_ends_at_the_same_minute(string code)
    {
        var (hours, leftOut) = ExpectedRules.OfHours[code];
        var rule = Statutes.ByCode(code)!.Rule;
        var weekends = from year in Enumerable.Range(2003, 28)
                       from month in new[] { 3, 10 }
                       from hour in Enumerable.Range(-73, 4 * 24)
                       where (year + hour) % Over == 0
                       select MinuteByMinuteClock.Change(year, month).AddHours(hour);

        Assert.That(weekends.Where(trigger => !EndsTheSame(rule.Calculate(trigger, LongCalendar), hours, leftOut)), Is.Empty);
    }

    [TestCaseSource(nameof(DayCodes))]
    public void Days_and_months_counted_day_by_day_end_on_the_same_day(string code)
    {
        var coded = Statutes.ByCode(code)!;

        AnyDay.Sample(day => coded.DueAt(coded.Rule.Calculate(
            day,
            LongCalendar)) == London.StartOf(ExpectedRules.OfDays[code](day).AddDays(1)), iter: DayCases / Over);
    }

    [TestCase("CO_EXT_MAX")]
    [TestCase("A03_CO_EXT_MAX")]
    public void An_extended_order_ends_with_the_earlier_of_its_two_limits(string code) =>
        Gen.Select(AnyDay, Gen.Int[0, 200]).Sample(
            (order, later) =>
            {
                var wouldHaveEnded = order.AddDays(later);
                var calculation = Statutes.ByCode(code)!.Rule.Calculate(
                    order,
                    LongCalendar,
                    RuleFacts.Parse($"prev_end={wouldHaveEnded:yyyy-MM-dd}"));

                return calculation.LastDayOn == ExpectedRules.Extended(order, wouldHaveEnded)
                    && calculation.SafeLastDayOn <= calculation.LastDayOn
                    && calculation.Limits.Count(limit => limit.Decides) == 1
                    && calculation.Limits.All(limit => limit.LastDayOn >= calculation.LastDayOn);
            },
            iter: DayCases / Over);

    [Test]
    public void A_notice_of_24_hours_runs_on_for_the_hours_of_its_extension() =>
        Gen.Select(MinuteByMinuteClock.AnyMinute, Gen.Int[1, 24]).Sample(
            (issued, hours) => EndsTheSame(
            Statutes.ByCode("CN24_EXTENDED")!.Rule.Calculate(issued, Calendar, RuleFacts.Parse($"extension={hours}h")), 24
                + hours, _ => false),
            iter: HourCases / Over);

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(10)]
    public void Working_days_counted_one_by_one_end_on_the_same_day(int count) =>
        AnyDay.Sample(day => WorkingDays.Count(count).Calculate(day, LongCalendar).LastDayOn == MinuteByMinuteClock.DaysAfter(
            day,
            count,
            ExpectedRules.NoWorkingDay), iter: DayCases / Over);

    private static bool EndsTheSame(DeadlineCalculation calculation, int hours, Predicate<DateOnly> leftOut)
    {
        var slow = MinuteByMinuteClock.Elapsed(calculation.TriggerAt, hours, leftOut);
        var wall = MinuteByMinuteClock.ByTheWall(calculation.TriggerAt, hours, leftOut);

        return calculation.DueAt == slow && calculation.AlertAt == (wall < slow ? wall : slow) && IsWhole(calculation, hours);
    }

    private static bool IsWhole(DeadlineCalculation calculation, int hours)
    {
        var stretches = calculation.Stretches;
        var counted = stretches.Where(stretch => stretch.IsCounted).Sum(stretch => stretch.Length.TotalMinutes);

        return stretches[0].From == calculation.TriggerAt
            && stretches[^1].To == calculation.DueAt
            && stretches[^1].Total == TimeSpan.FromHours(hours)
            && calculation.Hours == TimeSpan.FromHours(hours)
            && counted == hours * 60
            && stretches.Zip(stretches.Skip(1)).All(pair => pair.First.To == pair.Second.From && pair.First.To == London.StartOf(pair.Second.On))
            && (calculation.ClockChanges.Count > 0) == (MinuteByMinuteClock.Shown(calculation.DueAt) - MinuteByMinuteClock
                .Shown(calculation.TriggerAt) != calculation.DueAt - calculation.TriggerAt);
    }
}
