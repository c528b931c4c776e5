namespace OperationsCase.Statute;

/// <summary>One version of the bank holidays of England and Wales, with Good Friday and Christmas Day among them.</summary>
/// <remarks>Statute fixes five days; the rest come by proclamation, so they are data and never a formula.</remarks>
public sealed class BankHolidays
{
    private readonly IReadOnlyDictionary<DateOnly, string> names;
    private readonly HashSet<int> years;

    /// <param name="version">Its name, which a deadline keeps.</param>
    /// <param name="readOn">The London date on which it was taken from its source.</param>
    /// <param name="names">What each day is called. A year with a day in it is taken to be whole.</param>
    public BankHolidays(string version, DateOnly readOn, IReadOnlyDictionary<DateOnly, string> names)
    {
        (Version, ReadOn, this.names) = (version, readOn, names);
        years = [.. names.Keys.Select(day => day.Year)];
    }

    public string Version { get; }

    public DateOnly ReadOn { get; }

    /// <summary>Whether the calendar says anything of the year that a London day is in.</summary>
    public bool Covers(DateOnly on) => years.Contains(on.Year);

    /// <summary>What a London day is called, or none when it is no holiday.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not cover that year, so nobody can say.</exception>
    public string? NameOf(DateOnly on) => !Covers(on)
        ? throw new ArgumentOutOfRangeException(nameof(on), on, $"The bank holidays of {on.Year} are not in calendar '{Version}'. Load a newer one.")
        : names.GetValueOrDefault(on);
}
