namespace OperationsCase.Statute;

/// <summary>A year of the directorate's figures: 1 April to 31 March, both included, by London's calendar.</summary>
public readonly record struct FinancialYear
{
    private const int FirstMonth = 4;

    /// <param name="startsIn">The calendar year of its 1 April: 2026 for 2026 to 2027.</param>
    public FinancialYear(int startsIn) => StartsOn = new DateOnly(startsIn, FirstMonth, 1);

    /// <summary>1 April, included.</summary>
    public DateOnly StartsOn { get; }

    /// <summary>31 March of the next calendar year, included.</summary>
    public DateOnly EndsOn => StartsOn.AddYears(1).AddDays(-1);

    /// <summary>As it is said: "2026 to 2027".</summary>
    public string Name => $"{StartsOn.Year} to {StartsOn.Year + 1}";

    /// <summary>The financial year that a London day is in.</summary>
    public static FinancialYear Of(DateOnly on) => new(on.Month < FirstMonth ? on.Year - 1 : on.Year);
}
