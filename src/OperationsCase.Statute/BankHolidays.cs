using System.Globalization;

namespace OperationsCase.Statute;

/// <summary>One version of the bank holidays of England and Wales, with Good Friday and Christmas Day among them.</summary>
/// <remarks>Statute fixes five days; the rest come by proclamation, so they are data and never a formula.</remarks>
public sealed class BankHolidays
{
    public const string GoodFriday = "Good Friday";

    private const string Header = "On,Name";

    private readonly IReadOnlyDictionary<DateOnly, string> names;
    private readonly HashSet<int> years;

    /// <param name="version">Its name, which a deadline keeps.</param>
    /// <param name="readOn">The London date on which it was taken from its source.</param>
    /// <param name="names">
    /// What each day is called. A year is covered when it has its Good Friday and a day at Christmas, so that a holiday
    /// proclaimed early for a year not yet published does not pass for the whole of it.
    /// </param>
    public BankHolidays(string version, DateOnly readOn, IReadOnlyDictionary<DateOnly, string> names)
    {
        (Version, ReadOn, this.names) = (version, readOn, names);
        years = [.. names.Where(day => day.Value == GoodFriday).Select(day => day.Key.Year)];
        years.IntersectWith(names.Keys.Where(IsAtChristmas).Select(day => day.Year));
    }

    public string Version { get; private init; }

    public DateOnly ReadOn { get; }

    /// <summary>The years that are calculated from the ordinary rules and not yet published, so that a day in them may still move.</summary>
    public IReadOnlyList<int> ProjectedYears { get; private init; } = [];

    /// <summary>What each day is called, in no order.</summary>
    public IReadOnlyDictionary<DateOnly, string> Days => names;

    /// <summary>The years that it covers, the first one first.</summary>
    public IReadOnlyList<int> Years => [.. years.Order()];

    /// <summary>This calendar with later years beside it that nobody has published yet.</summary>
    /// <param name="projected">The holidays of those years; of a year that is published its own are kept.</param>
    public BankHolidays With(BankHolidays projected)
    {
        var added = projected.years.Except(years).Order().ToList();
        var both = names.Concat(projected.names.Where(day => added.Contains(day.Key.Year)));

        return added.Count == 0
            ? this
            : new BankHolidays($"{Version}, with {added[0]} to {added[^1]} projected", ReadOn, both.ToDictionary()) { ProjectedYears = added };
    }

    /// <summary>Whether the calendar says anything of the year that a London day is in.</summary>
    public bool Covers(DateOnly on) => years.Contains(on.Year);

    /// <summary>What a London day is called, or none when it is no holiday.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not cover that year, so nobody can say.</exception>
    public string? NameOf(DateOnly on) => !Covers(on)
        ? throw new ArgumentOutOfRangeException(nameof(on), on, $"The bank holidays of {on.Year} are not in calendar '{Version}'. Load a newer one.")
        : names.GetValueOrDefault(on);

    /// <summary>Reads a calendar from a file of the columns On and Name, a day a line; lines that begin with # are remarks.</summary>
    /// <param name="version">Its name, which a deadline keeps.</param>
    /// <param name="readOn">The London date on which it was taken from its source.</param>
    /// <param name="csv">The text; dates are written 2026-12-25.</param>
    /// <exception cref="FormatException">The columns are others, a line cannot be read, or a day comes twice.</exception>
    public static BankHolidays Parse(string version, DateOnly readOn, TextReader csv)
    {
        var names = new Dictionary<DateOnly, string>();
        var lines = Lines(csv).ToList();

        if (lines.FirstOrDefault() != Header)
        {
            throw new FormatException($"Calendar '{version}' must begin with the line '{Header}'.");
        }

        foreach (var line in lines.Skip(1))
        {
            if (line.Contains('"', StringComparison.Ordinal) || line.Split(',') is not [var date, { Length: > 0 } name]
                || !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
                || !names.TryAdd(on, name))
            {
                throw new FormatException($"Calendar '{version}' has the line '{line}', which is no new day with its name.");
            }
        }

        return new BankHolidays(version, readOn, names);
    }

    private static IEnumerable<string> Lines(TextReader csv)
    {
        while (csv.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } said && said[0] != '#')
            {
                yield return said;
            }
        }
    }

    private static bool IsAtChristmas(DateOnly day) => day is { Month: 12, Day: >= 25 };
}
