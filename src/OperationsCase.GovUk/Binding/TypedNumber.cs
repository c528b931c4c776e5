using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OperationsCase.GovUk.Binding;

/// <summary>Sums of money and whole numbers as people type them.</summary>
internal static partial class TypedNumber
{
    private const decimal MostPounds = 10_000_000_000;

    /// <returns>Pence.</returns>
    public static InputResult<long> Pounds(string typed, string what)
    {
        var plain = Plain(typed).Replace("£", "", StringComparison.Ordinal).Trim();

        if (typed.Length == 0)
        {
            return default;
        }

        if (Decimal().Match(plain) is not { Success: true } match)
        {
            return "Enter the amount in pounds, like 1,140.00";
        }

        if (!decimal.TryParse(Together(plain), NumberStyles.Number, CultureInfo.InvariantCulture, out var pounds))
        {
            return TooMuch(what);
        }

        return pounds switch
        {
            < 0 => $"{what} cannot be less than £0",
            > MostPounds => TooMuch(what),
            _ when match.Groups["pence"].Length > 2 => $"{what} cannot have parts of a penny, like £12.345",
            _ => (long)(pounds * 100),
        };
    }

    public static InputResult<long> Whole(string typed, string what, long most)
    {
        var plain = Plain(typed);

        if (plain.Length == 0)
        {
            return default;
        }

        if (Decimal().Match(plain) is not { Success: true } match || match.Groups["pence"].Success)
        {
            return $"{what} must be a whole number, like 140";
        }

        return long.TryParse(Together(plain), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number >= -most && number <= most
            ? number
            : $"{what} cannot be that large";
    }

    /// <summary>What was typed, with one kind of blank, minus and digit, and without what nobody can see.</summary>
    public static string Plain(string typed)
    {
        var plain = new StringBuilder(typed.Length);

        foreach (var rune in typed.EnumerateRunes().Where(rune => !InvisibleCharacters.IsInvisible(rune)))
        {
            plain.Append(InvisibleCharacters.IsBlank(rune)
                ? " "
                : rune.Value == '−'
                ? "-"
                : rune.Value is >= 0xFF0B and <= 0xFF19
                ? ((char)(rune.Value - 0xFEE0)).ToString()
                : rune.ToString());
        }

        return plain.ToString().Trim();
    }

    /// <summary>"1,140.00", for a box that has its own pound sign.</summary>
    public static string PoundsAsTyped(long pence) => ((decimal)pence / 100).ToString("N2", CultureInfo.InvariantCulture);

    private static string TooMuch(string what) => $"{what} must be £10,000,000,000 or less";

    private static string Together(string plain) => plain.Replace(" ", "", StringComparison.Ordinal);

    /// <remarks>A comma or a blank stands before three digits or not at all: "1,5" is a slip, and not fifteen.</remarks>
    [GeneratedRegex(@"^-? ?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(?:\.(?<pence>[0-9]*))?$")]
    private static partial Regex Decimal();
}
