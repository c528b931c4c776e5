using System.Globalization;
using System.Text;
using OperationsCase.GovUk;

namespace OperationsCase.Foundation.Data;

/// <summary>The form in which names are compared, so that both engines agree on who is who.</summary>
/// <remarks>
/// Stored beside the name, in a column ending in Key: capital letters, digits, single spaces, and the signs that tell one name from
/// another, such as &amp; and +.
/// A sign that only parts words, such as a hyphen or a comma, is a space: no two words or numbers become one. No key has a wildcard of LIKE.
/// </remarks>
internal static class NameFolding
{
    private const string Dropped = "'’‘‛ʼʻ`´ʹ′";
    private const string Kept = "&+";

    /// <summary>Letters that are of the Latin alphabet and are not made of another one and a mark.</summary>
    private static readonly Dictionary<int, string> Latin =
        ("ß=SS ẞ=SS Æ=AE Œ=OE Ø=O Ł=L Đ=D Ð=D Þ=TH Ħ=H ı=I Ŋ=N ĸ=K Ŧ=T Ə=E Ɓ=B Ɖ=D Ɗ=D Ǝ=E Ɛ=E Ƒ=F Ɠ=G Ɩ=I "
            + "Ɨ=I Ƙ=K Ɲ=N Ɔ=O Ƥ=P Ƭ=T Ʈ=T Ʉ=U Ʋ=V Ƴ=Y Ƶ=Z Ⱥ=A Ȼ=C Ɇ=E Ǥ=G Ɉ=J Ƚ=L Ⱡ=L Ɫ=L Ɍ=R Ɽ=R Ⱦ=T Ɏ=Y Ȿ=S Ɀ=Z")
        .Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => (int)pair[0][0], pair => pair[1]);

    public static string Key(string name)
    {
        var key = new StringBuilder();
        var parts = WellFormedText
            .Normalized(Apart(name), NormalizationForm.FormKD)
            .EnumerateRunes()
            .Where(rune => !InvisibleCharacters.IsInvisible(rune))
            .ToList();

        for (var place = 0; place < parts.Count; place++)
        {
            Add(key, parts[place], IsLetter(parts, place - 1) && IsLetter(parts, place + 1));
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>The words and numbers of a text by which it is found, in the order in which they come.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new StringBuilder();

        foreach (var rune in Key(text).EnumerateRunes())
        {
            words.Append(IsWord(rune) ? rune.ToString() : " ");
        }

        return words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>For <c>NameKey LIKE @Prefix</c>, which both engines seek in the index; a key holds no wildcard.</summary>
    public static string Prefix(string typed) => $"{Key(typed)}%";

    /// <summary>A number that is one character, such as ½ or ², does not join the number before it.</summary>
    private static string Apart(string name) => name.EnumerateRunes().Any(IsOtherNumber)
        ? string.Concat(name.EnumerateRunes().Select(rune => IsOtherNumber(rune) ? $" {rune}" : rune.ToString()))
        : name;

    private static void Add(StringBuilder key, Rune rune, bool standsBetweenLetters)
    {
        if (CharUnicodeInfo.GetDecimalDigitValue(rune.ToString(), 0) is >= 0 and var digit)
        {
            key.Append(digit);
        }
        else if (Latin.TryGetValue(Rune.ToUpperInvariant(rune).Value, out var letters))
        {
            key.Append(letters);
        }
        else if (IsWord(rune))
        {
            key.Append(Rune.ToUpperInvariant(rune).ToString());
        }
        else if (IsSign(rune))
        {
            TrimBlank(key);
            key.Append(rune.ToString());
        }
        else if (!IsMark(rune) && !IsDropped(rune, standsBetweenLetters) && key.Length > 0 && key[^1] != ' ' && !IsSignAt(key))
        {
            key.Append(' ');
        }
    }

    /// <summary>Blanks around a sign do not tell names apart: "A &amp; B" is "A&amp;B".</summary>
    private static void TrimBlank(StringBuilder key)
    {
        if (key.Length > 0 && key[^1] == ' ')
        {
            key.Length--;
        }
    }

    private static bool IsSignAt(StringBuilder key) => Rune.DecodeLastFromUtf16(
        key.ToString(Math.Max(0, key.Length - 2), Math.Min(2, key.Length)),
        out var last,
        out _) == System.Buffers.OperationStatus.Done && IsSign(last);

    private static bool IsLetter(List<Rune> runes, int place) =>
        place >= 0 && place < runes.Count && (Rune.IsLetter(runes[place]) || IsMark(runes[place]));

    /// <summary>An apostrophe, or a full stop in the middle of letters as in U.K.</summary>
    private static bool IsDropped(Rune rune, bool standsBetweenLetters) =>
        (rune.IsBmp && Dropped.Contains((char)rune.Value, StringComparison.Ordinal)) || (rune.Value == '.' && standsBetweenLetters);

    private static bool IsWord(Rune rune) => (Rune.IsLetterOrDigit(rune) && !IsDropped(rune, standsBetweenLetters: false))
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber
            && !IsMark(rune));

    /// <summary>A mark that goes with a letter without making it another one, as an accent does; the vowels of Hindi are no such marks.</summary>
    private static bool IsMark(Rune rune) => rune.Value is (>= 0x0300 and <= 0x036F) or (>= 0x0483
        and <= 0x0489) or (>= 0x0591 and <= 0x05C7) or (>= 0x0610 and <= 0x061A)
        or (>= 0x064B and <= 0x065F) or 0x0670 or (>= 0x06D6 and <= 0x06ED) or (>= 0x1AB0
            and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20F0) or (>= 0xFE20 and <= 0xFE2F)
        && !Rune.IsLetter(rune);

    private static bool IsSign(Rune rune) => (rune.IsAscii && Kept.Contains((char)rune.Value, StringComparison.Ordinal))
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol
            && rune.Value is not (0x00A9 or 0x00AE or 0x2044 or 0x2117 or 0x2122 or 0x2212 or 0x2215 or 0x2800));

    private static bool IsOtherNumber(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNumber;
}
