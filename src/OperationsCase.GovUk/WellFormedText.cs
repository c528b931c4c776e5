using System.Text;

namespace OperationsCase.GovUk;

/// <summary>Normalises whatever was sent: the platform's own way throws at half a character and at U+FFFE, which anybody can send.</summary>
public static class WellFormedText
{
    private const char NotACharacter = '\uFFFE';

    /// <returns>The text in that form; what is no character is U+FFFD, the sign for it.</returns>
    public static string Normalized(string text, NormalizationForm form) =>
        string.Concat(text.EnumerateRunes()).Replace(NotACharacter, (char)Rune.ReplacementChar.Value).Normalize(form);
}
