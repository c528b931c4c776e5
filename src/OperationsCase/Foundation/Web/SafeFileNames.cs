using System.Globalization;
using System.Text;
using OperationsCase.GovUk;

namespace OperationsCase.Foundation.Web;

/// <summary>Makes of a name that somebody sent one that can do no harm on any disk, in any header and on any page.</summary>
internal static class SafeFileNames
{
    private const int Longest = 100;
    private const string Forbidden = "\"<>|:*?/\\%;";

    /// <summary>Devices that Windows takes in place of a file.</summary>
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable
            .Range(0, 10)
            .SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })], StringComparer.OrdinalIgnoreCase);

    /// <returns>The last part of a path, without what steers a disk, a terminal or the direction of reading; "file" when nothing is left.</returns>
    public static string Clean(string name)
    {
        var last = Whole(name).Split('/', '\\')[^1];
        var kept = new StringBuilder();

        foreach (var rune in last.EnumerateRunes().Where(IsHarmless))
        {
            if (kept.Length + rune.Utf16SequenceLength > Longest)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        var clean = kept.ToString().Trim(' ', '.', '-', '~');

        return clean.Length == 0 ? "file" : Devices.Contains(clean.Split('.')[0]) ? $"file-{clean}" : clean;
    }

    /// <summary>Half a character, which no text may hold, would stop the normalising.</summary>
    private static string Whole(string name) => WellFormedText.Normalized(name, NormalizationForm.FormC);

    private static bool IsHarmless(Rune rune) =>
        !Forbidden.Contains(rune.ToString(), StringComparison.Ordinal)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
}
