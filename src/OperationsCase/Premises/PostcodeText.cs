using System.Text.RegularExpressions;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Premises;

/// <summary>A postcode as people type it: in any case, with or without its blank.</summary>
public static partial class PostcodeText
{
    private const int InwardLength = 3;

    /// <returns>N226JR, as it is stored; null when what was typed is not a postcode.</returns>
    public static string? Key(string? typed)
    {
        var key = NameFolding.Key(typed ?? "").Replace(" ", "", StringComparison.Ordinal);

        return Whole().IsMatch(key) ? key : null;
    }

    /// <summary>N22 6JR.</summary>
    /// <param name="key">As <see cref="Key"/> gives it.</param>
    public static string Shown(string key) => key.Length <= InwardLength ? key : $"{key[..^InwardLength]} {key[^InwardLength..]}";

    /// <summary>Takes a postcode off the end of an address, as in "61 Lymington Avenue, N22 6JR".</summary>
    public static (string Address, string? Key) TakenOff(string address) => AtEnd().Match(address) is { Success: true } match
        ? (address[..match.Index].TrimEnd(' ', ','), Key(match.Value.TrimStart(' ', ',')))
        : (address, null);

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"[ ,]+[A-Z]{1,2}[0-9][A-Z0-9]?\s*[0-9][A-Z]{2}\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();
}
