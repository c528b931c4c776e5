using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OperationsCase.Documents;

/// <summary>How the parts of a document look: large enough to read, and headings that a screen reader knows as headings.</summary>
internal static class WordDocumentStyles
{
    public const string Title = "Title";
    public const string Heading = "Heading1";
    public const string Point = "ListBullet";
    public const string Signature = "Signature";

    private const int PointList = 1;

    public static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Arial", HighAnsi = "Arial", EastAsia = "Arial", ComplexScript = "Arial" },
                new FontSize { Val = "24" },
                new Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines
            {
                After = "160",
                Line = "276",
                LineRule = LineSpacingRuleValues.Auto,
            }))),
        Style("Normal", "Normal", new StyleParagraphProperties(), new StyleRunProperties(), isDefault: true),
        Style(Title, "Title", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { After = "240" }), Bold("40")),
        Style(Heading, "heading 1", new StyleParagraphProperties(
            new KeepNext(),
            new SpacingBetweenLines { Before = "240", After = "80" },
            new OutlineLevel { Val = 0 }), Bold("28")),
        Style(Point, "List Bullet", new StyleParagraphProperties(
            new NumberingProperties(new NumberingId { Val = PointList }),
            new SpacingBetweenLines { After = "80" }), new StyleRunProperties()),
        Style(Signature, "Signature", new StyleParagraphProperties(
            new KeepLines(),
            new SpacingBetweenLines { Before = "360" }), new StyleRunProperties()));

    public static Numbering Points() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Bullet },
                new LevelText { Val = "•" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "420", Hanging = "280" }))
            { LevelIndex = 0 })
        { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = PointList });

    private static StyleRunProperties Bold(string halfPoints) => new(new Bold(), new FontSize { Val = halfPoints });

    private static Style Style(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties run, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name })
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = isDefault
            ? OnOffValue.FromBoolean(true)
            : null
        };
        style.Append(isDefault ? [new PrimaryStyle()] : [new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph, run]);

        return style;
    }
}
