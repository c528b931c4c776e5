using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OperationsCase.GovUk;

namespace OperationsCase.Foundation.Reference;

/// <summary>
/// Reads a reference as people type it: with other dashes, with blanks, in small letters, in wide digits, or without anything between its
/// parts.
/// </summary>
internal static partial class ReferenceText
{
    /// <summary>Of CH-2026-000142.</summary>
    private const int Length = 14;

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

    /// <summary>Whether the text is a reference in its usual form, of a kind that we know or not.</summary>
    public static bool IsOne(string text) => text.Length == Length && IsAt(text, 0);

    /// <summary>The references that a longer text mentions, as they stand in it.</summary>
    /// <remarks>No boundary is asked before one: what was kept as JSON has "\nCH-2026-000001" for a reference on a new line.</remarks>
    public static IReadOnlyList<string> MentionedIn(string text)
    {
        if (text.Length < Length)
        {
            return [];
        }

        List<string>? found = null;

        for (var (dash, from) = (text.IndexOf('-', 2), 0); dash >= 0; dash = text.IndexOf('-', dash + 1))
        {
            if (dash - 2 >= from && IsAt(text, dash - 2))
            {
                (found ??= []).Add(text.Substring(dash - 2, Length));
                from = dash - 2 + Length;
            }
        }

        return found ?? [];
    }

    /// <returns>The beginning of a reference, as in CH-2026-0001; null for anything else.</returns>
    public static string? BeginningOf(string typed)
    {
        var plain = Plain(typed);

        return Begun().IsMatch(plain) ? plain
            : Parts().Match(
                plain) is { Success: true } match ? $"{match.Groups["series"].Value}-{match.Groups["year"].Value}-{match.Groups["number"].Value}"
            : null;
    }

    private static bool IsAt(string text, int start) =>
        start + Length <= text.Length
        && char.IsAsciiLetter(text[start]) && char.IsAsciiLetter(text[start + 1])
        && text[start + 2] == '-' && IsNumber(text.AsSpan(start + 3, 4))
        && text[start + 7] == '-' && IsNumber(text.AsSpan(start + 8, 6))
        && (start + Length == text.Length || !char.IsDigit(text[start + Length]));

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsDigit(letter))
            {
                return false;
            }
        }

        return true;
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
