using System.Globalization;

namespace OperationsCase.GovUk.Binding;

/// <summary>A date typed into three boxes.</summary>
internal sealed record TypedDate(string Day, string Month, string Year)
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    public bool IsEmpty => (Day + Month + Year).Length == 0;

    /// <summary>The parts that stand in the way, in the order of their boxes; all of them when each alone is sound.</summary>
    public IReadOnlyList<string> Wrong
    {
        get
        {
            string[] missing = [.. Parts.Where(part => part.Text.Length == 0).Select(part => part.Name)];
            string[] unreadable = [.. Parts.Where(part => !part.IsSound).Select(part => part.Name)];

            return missing.Length > 0 ? missing : unreadable.Length > 0 ? unreadable : [.. Parts.Select(part => part.Name)];
        }
    }

    private IEnumerable<(string Name, string Text, bool IsSound)> Parts =>
    [
        (nameof(Day), Day, Number(Day) is >= 1 and <= 31),
        (nameof(Month), Month, MonthNumber is >= 1 and <= 12),
        (nameof(Year), Year, HasWholeYear),
    ];

    private bool HasWholeYear => Year.Length == 4 && Number(Year) is >= 1000;

    private int? MonthNumber => Number(Month) ?? MonthNamed(Month);

    public static TypedDate Of(DateOnly date) => new(
        date.Day.ToString(CultureInfo.InvariantCulture),
        date.Month.ToString(CultureInfo.InvariantCulture),
        date.Year.ToString("0000", CultureInfo.InvariantCulture));

    /// <param name="what">The field in words, which begin the sentence when something is wrong.</param>
    public InputResult<DateOnly> Read(string what)
    {
        if (IsEmpty)
        {
            return default;
        }

        string[] missing = [.. Parts.Where(part => part.Text.Length == 0).Select(part => $"a {part.Name.ToLowerInvariant()}")];

        if (missing.Length > 0)
        {
            return $"{what} must include {string.Join(" and ", missing)}";
        }

        if (Number(Year) is not null && !HasWholeYear)
        {
            return $"{what} must have a year of 4 numbers, like 2026";
        }

        return Number(Day) is { } day && MonthNumber is { } month && Number(Year) is { } year
            && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : $"{what} must be a real date, like 23 9 2026";
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? MonthNamed(string text)
    {
        var index = text.Length < 3 ? -1
            : Array.FindIndex(Months, month => month.StartsWith(text, StringComparison.OrdinalIgnoreCase)
                || (text == "Sept" && month == "September"));

        return index < 0 ? null : index + 1;
    }
}
