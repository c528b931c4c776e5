using System.Globalization;

namespace OperationsCase.Statute.Tests;

/// <summary>The rules, calendar and times that the tests calculate with.</summary>
internal static class StatuteSamples
{
    public static StatuteBook Statutes { get; } = StatuteBook.Load();

    public static BankHolidays Calendar { get; } = Shipped("bank-holidays.csv");

    /// <summary>The shipped calendar with the years beside it that are not published yet, so that it runs from 2003 to 2030.</summary>
    public static BankHolidays LongCalendar { get; } = Calendar.With(Shipped("bank-holidays-projected.csv"));

    /// <summary>What London's clocks showed, written 2026-12-24 10:00; for times that they showed once.</summary>
    public static DateTimeOffset InLondon(string clock) =>
        London.Read(DateTime.ParseExact(clock, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)).Instants.Single();

    /// <summary>An instant with its offset, written 2026-10-25T01:30+00:00.</summary>
    public static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DeadlineCalculation Reckoned(string ruleId, DateTimeOffset trigger) =>
        Statutes.Find(ruleId, trigger).Calculate(trigger, Calendar);

    public static DeadlineCalculation Reckoned(string ruleId, DateOnly on) => Statutes.Find(ruleId, on).Calculate(on, Calendar);

    private static BankHolidays Shipped(string file)
    {
        using var csv = new StreamReader(Repository.Reference(file));

        return BankHolidays.Parse("2026-11", new DateOnly(2026, 11, 23), csv);
    }
}
