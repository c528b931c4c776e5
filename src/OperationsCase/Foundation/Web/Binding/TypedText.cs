using System.Text;

namespace OperationsCase.Foundation.Web;

/// <summary>Text as it is kept: composed, without the blanks at its ends, with one kind of line end, and readable throughout.</summary>
internal static class TypedText
{
    /// <returns>The text to keep, or null when it holds a character that nobody can see or type.</returns>
    public static string? Tidy(string typed)
    {
        var lines = typed.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

        return lines.EnumerateRunes().All(IsReadable) && HasNoBrokenPair(lines) ? lines.Normalize(NormalizationForm.FormC).Trim() : null;
    }

    public static string Unreadable(string what) => $"{what} has a character that cannot be read. Delete it or type it again";

    private static bool IsReadable(Rune rune) =>
        rune.Value is '\n' or '\t' || !(Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF);

    /// <remarks>Half of a surrogate pair is enumerated as U+FFFD, which changes the text; a whole text survives unchanged.</remarks>
    private static bool HasNoBrokenPair(string text) => string.Concat(text.EnumerateRunes()) == text;
}
