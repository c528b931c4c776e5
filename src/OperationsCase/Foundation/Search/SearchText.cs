using FluentValidation;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Foundation.Search;

/// <summary>
/// What a person typed into a search box, taken apart: the start of a reference, or words of which each is the beginning of a word kept.
/// </summary>
internal sealed record SearchText
{
    public const int MostWords = 6;

    private SearchText(string text, IReadOnlyList<string> words) => (Text, Words) = (text, words);

    public string Text { get; }

    /// <summary>Folded, the longest first: it is most likely the rarest.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>
    /// For <c>Reference LIKE</c>, when what was typed begins as every reference does, as in CH-2026-0001; else null. It holds no wildcard
    /// of its own.
    /// </summary>
    public string? ReferenceLike => ReferenceText.BeginningOf(Text) is { } begun ? $"{begun}%" : null;

    /// <returns>Null when nothing was typed that could be found.</returns>
    public static SearchText? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return new SearchText(text.Trim(), [.. CaseSearchIndex.Of(text).OrderByDescending(word => word.Length)]);
    }
}

internal static class SearchTextRules
{
    public static void IsSearchable<T>(this IRuleBuilder<T, string?> find) => find
        .MaximumLength(100).WithMessage("Search for 100 characters or fewer")
        .Must(text => text is null || CaseSearchIndex.Of(text).Count <= SearchText.MostWords).WithMessage("Search for 6 words or fewer");
}
