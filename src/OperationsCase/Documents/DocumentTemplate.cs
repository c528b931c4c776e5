using System.Text.RegularExpressions;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Documents;

/// <summary>A document with places for facts: plain text, a paragraph a line.</summary>
/// <remarks>
/// A line that begins with # is the title, ## a heading, * a point of a list, &gt; a line to sign on, and ? a paragraph that is left out
/// where its facts are not on the record. A fact stands in braces.
/// </remarks>
internal sealed partial class DocumentTemplate
{
    /// <summary>What stands where a fact is not on the record.</summary>
    public const string Blank = "[to be completed]";

    private readonly IReadOnlyList<TemplateLine> lines;

    private DocumentTemplate(IReadOnlyList<TemplateLine> lines) => this.lines = lines;

    public enum TemplatePart { Title, Heading, Paragraph, Point, Signature }

    /// <param name="name">Such as <c>order-summary</c>.</param>
    public static DocumentTemplate Named(string name) => Parse(EmbeddedResources.Text($"templates/{name}.txt"));

    public static DocumentTemplate Parse(string text) =>
        new([.. from line in text.Split('\n') where line.Trim().Length > 0 select Read(line.Trim())]);

    /// <summary>The names of the facts that it has places for.</summary>
    public IEnumerable<string> Facts => lines.SelectMany(FactsOf).Distinct();

    /// <param name="facts">What is known; a fact of several lines makes as many paragraphs.</param>
    /// <exception cref="KeyNotFoundException">A place is for a fact that nobody has heard of.</exception>
    public FilledDocument Fill(DocumentFacts facts)
    {
        var present = lines.Where(line => !line.MayBeLeftOut || FactsOf(line).All(name => facts[name] is not null)).ToList();
        var missing = present.SelectMany(FactsOf).Distinct().Where(name => facts[name] is null);

        return new FilledDocument(
            [
                .. from line in present
                   from said in Place().Replace(line.Text, match => facts[match.Groups[1].Value] ?? Blank).Split('\n')
                   select (line.Part, said),
            ],
            [.. missing.Select(facts.WordsOf)]);
    }

    private static IEnumerable<string> FactsOf(TemplateLine line) => Place().Matches(line.Text).Select(match => match.Groups[1].Value);

    private static TemplateLine Read(string line) => line.Split(' ', 2) switch
    {
        ["#", var text] => new TemplateLine(TemplatePart.Title, text),
        ["##", var text] => new TemplateLine(TemplatePart.Heading, text),
        ["*", var text] => new TemplateLine(TemplatePart.Point, text),
        [">", var text] => new TemplateLine(TemplatePart.Signature, text),
        ["?", var text] => new TemplateLine(TemplatePart.Paragraph, text, MayBeLeftOut: true),
        _ => new TemplateLine(TemplatePart.Paragraph, line),
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();

    private sealed record TemplateLine(TemplatePart Part, string Text, bool MayBeLeftOut = false);
}

/// <param name="Lines">Its paragraphs in order.</param>
/// <param name="Missing">What is not on the record and must be completed, in words.</param>
internal sealed record FilledDocument(IReadOnlyList<(DocumentTemplate.TemplatePart Part, string Text)> Lines, IReadOnlyList<string> Missing);
