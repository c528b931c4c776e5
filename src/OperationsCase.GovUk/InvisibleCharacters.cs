using System.Globalization;
using System.Text;

namespace OperationsCase.GovUk;

/// <summary>Which characters nobody sees, and which turn the direction of what stands beside them.</summary>
public static class InvisibleCharacters
{
    /// <summary>Whether it shows nothing and takes no room, or is a letter that only fills a place.</summary>
    /// <remarks>The fillers of Hangul are letters by their category, and the selectors of variants are marks.</remarks>
    public static bool IsInvisible(Rune rune) => rune.Value is
        0x00AD or 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0
        or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or (>= 0xFFF0 and <= 0xFFFB) or (>= 0x1BCA0 and <= 0x1BCA3)
        or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF)
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    /// <summary>Whether it shows an empty place: a blank of any width, or a pattern of Braille without a dot.</summary>
    public static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value == 0x2800;

    /// <summary>Whether it turns round the order in which its neighbours are read.</summary>
    public static bool TurnsDirection(Rune rune) =>
        rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>Whether it joins or parts its neighbours, as Persian and Hindi write and emoji are made.</summary>
    public static bool JoinsLetters(Rune rune) => rune.Value is 0x200C or 0x200D or (>= 0xFE00 and <= 0xFE0F) or (>= 0x180B and <= 0x180D);

    public static bool HasSomethingToSee(string text) => text.EnumerateRunes().Any(rune => !IsInvisible(rune) && !IsBlank(rune));
}
