using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Search;

namespace OperationsCase.Search;

/// <summary>The words that were looked for, and where a text has them.</summary>
internal sealed partial class FoundWords(string? find)
{
    private readonly IReadOnlyList<string> words = CaseSearchIndex.Of(find);

    public bool IsIn(string text) => Word().Matches(text).Any(word => IsOne(word.Value));

    /// <summary>The text, encoded, with each word that was looked for marked.</summary>
    public IHtmlContent Mark(string text)
    {
        var marked = new HtmlContentBuilder();
        var at = 0;

        foreach (var word in Word().Matches(text).Where(word => IsOne(word.Value)))
        {
            marked.Append(text[at..word.Index]);
            marked.AppendHtml("<mark>").Append(word.Value).AppendHtml("</mark>");
            at = word.Index + word.Length;
        }

        return marked.Append(text[at..]);
    }

    private bool IsOne(string word) =>
        NameFolding.Words(word).Any(part => words.Any(looked => part.StartsWith(looked, StringComparison.Ordinal)));

    /// <summary>Letters and digits, with the signs that stand inside a name.</summary>
    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+(['’‘‛ʼ`´.][\p{L}\p{M}\p{N}]+)*")]
    private static partial Regex Word();
}
