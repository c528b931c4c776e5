using System.Text;

namespace OperationsCase.GovUk.Binding;

/// <summary>Text as it is kept: composed, without the blanks at its ends, with one kind of line end and of blank, and readable throughout.</summary>
/// <remarks>
/// Forms, addresses and JSON are all read by this. What nobody can see is left out, and what turns the order of reading round is refused.
/// </remarks>
public static class TypedText
{
    /// <param name="typed">As it came.</param>
    /// <param name="what">The field, as a sentence begins with it.</param>
    /// <param name="mayHaveLines">Whether the field is for paragraphs.</param>
    /// <returns>The text to keep, empty when nothing can be seen in it; or what is wrong with it.</returns>
    public static (string? Text, string? Problem) Read(string typed, string what, bool mayHaveLines)
    {
        var kept = new StringBuilder(typed.Length);

        foreach (var rune in typed.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (InvisibleCharacters.TurnsDirection(rune))
            {
                return (null, $"{what} has a character that changes the direction of writing. Delete it or type it again");
            }

            if (!IsReadable(rune))
            {
                return (null, Unreadable(what));
            }

            kept.Append(Kept(rune));
        }

        if (!HasNoBrokenPair(typed))
        {
            return (null, Unreadable(what));
        }

        var text = WellFormedText.Normalized(kept.ToString(), NormalizationForm.FormC).Trim();

        return !InvisibleCharacters.HasSomethingToSee(text) ? ("", null)
            : text.Contains('\n', StringComparison.Ordinal) && !mayHaveLines ? (null, $"{what} must be on one line")
            : (text, null);
    }

    /// <summary>Text of many lines, or null when it cannot be kept.</summary>
    public static string? Tidy(string typed) => Read(typed, "", mayHaveLines: true).Text;

    public static string Unreadable(string what) => $"{what} has a character that cannot be read. Delete it or type it again";

    private static string Kept(Rune rune) =>
        EndsLine(rune) ? "\n"
        : rune.Value == '\t' ? "\t"
        : InvisibleCharacters.IsBlank(rune) ? " "
        : InvisibleCharacters.IsInvisible(rune) && !InvisibleCharacters.JoinsLetters(rune) ? ""
        : rune.ToString();

    private static bool EndsLine(Rune rune) => rune.Value is '\n' or '\r' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029;

    private static bool IsReadable(Rune rune) =>
        rune.Value is '\t' || EndsLine(rune) || !(Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF);

    /// <remarks>Half of a surrogate pair is enumerated as U+FFFD, which changes the text; a whole text survives unchanged.</remarks>
    private static bool HasNoBrokenPair(string text) => string.Concat(text.EnumerateRunes()) == text;
}
