using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines.Holidays;

/// <summary>What a new calendar changes in the one in use, year by year.</summary>
/// <param name="New">
/// The calendar that would be in use: the years of the file, and beside them the years of which the file says nothing, as they are.
/// </param>
/// <param name="Years">The years in which a day comes, goes or is renamed, and those that it covers newly or no more.</param>
/// <param name="YearsKept">The years that the file does not have.</param>
/// <param name="YearsLost">The years, from this one on, that are covered now and would not be.</param>
/// <param name="Warnings">What to look at twice before it is loaded, each a sentence.</param>
internal sealed record CalendarChange(
    BankHolidays New,
    IReadOnlyList<CalendarChange.CalendarYearChange> Years,
    IReadOnlyList<int> YearsKept,
    IReadOnlyList<int> YearsLost,
    IReadOnlyList<string> Warnings)
{
    public bool IsNone => Years.Count == 0;

    /// <summary>The days of one year that differ.</summary>
    public sealed record CalendarYearChange(
        int Number,
        bool IsCovered,
        IReadOnlyList<CalendarDayChange> Added,
        IReadOnlyList<CalendarDayChange> Gone,
        IReadOnlyList<CalendarDayChange> Renamed);

    /// <param name="On">The London day.</param>
    /// <param name="Name">What it is called, or was when it is gone.</param>
    /// <param name="NameWas">What it was called, where it is renamed.</param>
    public sealed record CalendarDayChange(DateOnly On, string Name, string? NameWas = null);

    /// <param name="inUse">The calendar that the file is held against.</param>
    /// <param name="file">What the file calls each day.</param>
    /// <param name="version">The name of the new version.</param>
    /// <param name="today">The London day of loading; days before it are past.</param>
    public static CalendarChange Of(BankHolidays inUse, IReadOnlyDictionary<DateOnly, string> file, string version, DateOnly today)
    {
        var inFile = file.Keys.Select(day => day.Year).ToHashSet();
        var kept = inUse.Days.Where(day => !inFile.Contains(day.Key.Year));
        var readOn = today > inUse.ReadOn ? today : inUse.ReadOn;
        var next = new BankHolidays(version, readOn, file.Concat(kept).ToDictionary());
        var years = inFile.Order().Select(year => Between(inUse, next, year))
            .Where(year => year.Added.Count + year.Gone.Count + year.Renamed.Count > 0).ToList();

        return new CalendarChange(
            next,
            years,
            [.. inUse.Days.Keys.Select(day => day.Year).Distinct().Except(inFile).Order()],
            [.. inUse.Years.Except(next.Years).Where(year => year >= today.Year)],
            [.. Warn(inUse, file, next, years, today)]);
    }

    private static CalendarYearChange Between(BankHolidays inUse, BankHolidays next, int year)
    {
        var (was, now) = (DaysOf(inUse, year), DaysOf(next, year));

        return new CalendarYearChange(
            year,
            next.Years.Contains(year),
            [.. now.Where(day => !inUse.Days.ContainsKey(day.On))],
            [.. was.Where(day => !next.Days.ContainsKey(day.On))],
            [.. from day in now where inUse.Days.TryGetValue(day.On, out var name)
                && name != day.Name select day with { NameWas = inUse.Days[day.On] }]);
    }

    private static IEnumerable<string> Warn(
        BankHolidays inUse,
        IReadOnlyDictionary<DateOnly, string> file,
        BankHolidays next,
        List<CalendarYearChange> years,
        DateOnly today)
    {
        foreach (var year in inUse.Years.Except(next.Years))
        {
            yield return $"The year {year} would be lost: the file has some of its days, but Good Friday or Christmas is missing.";
        }

        foreach (var gone in years.SelectMany(year => year.Gone).Where(day => day.On < today))
        {
            yield return $"{gone.Name} on {Format.Day(gone.On)} is past and would be removed.";
        }

        foreach (var day in file.Where(day => day.Key.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday).OrderBy(day => day.Key))
        {
            yield return $"{day.Value} is on {Format.Day(day.Key)}. A bank holiday at a weekend has a substitute day: check the date.";
        }
    }

    private static List<CalendarDayChange> DaysOf(BankHolidays calendar, int year) =>
        [.. from day in calendar.Days where day.Key.Year == year orderby day.Key select new CalendarDayChange(day.Key, day.Value)];
}
