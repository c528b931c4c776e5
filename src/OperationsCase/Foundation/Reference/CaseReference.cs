using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OperationsCase.GovUk;

namespace OperationsCase.Foundation.Reference;

/// <summary>
/// Reads a reference as people type it: with other dashes, with blanks, in small letters, in wide digits, or without anything between its
/// parts.
/// </summary>
internal static partial class CaseReference
{
    /// <summary>The names of what holds a reference, in a request, a form or an address.</summary>
    private static readonly HashSet<string> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        "Operation",
        "Network",
        "Seizure",
        "Problem",
        "Claim",
        "Case",
        "Reference",
    };

    /// <summary>The text of a field: a reference in its usual form where the field holds one, or else as it is.</summary>
    public static string InField(string? field, string text) => field is not null && Fields.Contains(field) ? Of(text) : text;

    /// <returns>CH-2026-000142, or what was typed where it is no whole reference.</returns>
    public static string Of(string typed) => Whole().Match(Plain(typed)) is { Success: true } match
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{match.Groups["series"].ValueSpan}-{match.Groups["year"].ValueSpan}-{match.Groups["number"].ValueSpan}")
        : typed;

    /// <returns>The beginning of a reference, as in CH-2026-0001; null for anything else.</returns>
    public static string? BeginningOf(string typed)
    {
        var plain = Plain(typed);

        return Begun().IsMatch(plain) ? plain
            : Parts().Match(
                plain) is { Success: true } match ? $"{match.Groups["series"].Value}-{match.Groups["year"].Value}-{match.Groups["number"].Value}"
            : null;
    }

    private static string Plain(string typed)
    {
        var plain = new StringBuilder();

        foreach (var rune in WellFormedText
            .Normalized(typed, NormalizationForm.FormKC)
            .EnumerateRunes()
            .Where(rune => !InvisibleCharacters.IsInvisible(rune)))
        {
            plain.Append(
                CharUnicodeInfo.GetDecimalDigitValue(rune.ToString(), 0) is >= 0 and var digit ? $"{digit}"
                : Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation || rune.Value == 0x2212 ? "-"
                : InvisibleCharacters.IsBlank(rune) ? " "
                : Rune.ToUpperInvariant(rune).ToString());
        }

        return plain.ToString().Trim();
    }

    [GeneratedRegex("^(?<series>[A-Z]{2})[-/ ]*(?<year>20[0-9]{2})[-/ ]*(?<number>[0-9]{6})$")]
    private static partial Regex Whole();

    [GeneratedRegex(
        "^(?<series>[A-Z]{2})[- ]*(?<year>20[0-9]{2})[- ]+(?<number>[0-9]{1,6})$|^(?<series>[A-Z]{2})[- ]*(?<year>20[0-9]{2})(?<number>[0-9]{6})$")]
    private static partial Regex Parts();

    [GeneratedRegex("^[A-Z]{2}-[0-9-]*$")]
    private static partial Regex Begun();
}
