using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OperationsCase.Documents;

/// <summary>What stands above and below every page: the protective marking, and behind a draft its watermark.</summary>
internal static class WordHeaderFooter
{
    public const string Watermark = "DRAFT – NOT ISSUED";

    /// <summary>Words drawn across the page, as Word itself draws a watermark.</summary>
    private const string Drawing =
        $"""<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" """
        + $"""xmlns:o="urn:schemas-microsoft-com:office:office"><w:pict>"""
        + $"""<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">"""
        + $"""<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>"""
        + $"""<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>"""
        + $"""<v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/>"""
        + $"""</v:shapetype>"""
        + $"""<v:shape id="DraftWatermark" type="#_x0000_t136" alt="{Watermark}" style="position:absolute;margin-left:0;margin-top:0;"""
        + $"""width:500pt;height:80pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;"""
        + $"""mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" """
        + $"""fillcolor="silver" stroked="f"><v:fill opacity=".5"/>"""
        + $"""<v:textpath style="font-family:Arial;font-size:1pt" string="{Watermark}"/></v:shape></w:pict></w:r>""";

    public static Header Head(string mark, bool isDraft)
    {
        var head = Marking(mark);

        if (isDraft)
        {
            head.Append(new Run(Drawing));
        }

        return new Header(head);
    }

    public static Footer Foot(string mark, string about) => new(
        Centred(
            Said($"{about}, page "),
            new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" },
            Said(" of "),
            new SimpleField(new Run(new Text("1"))) { Instruction = "NUMPAGES" }),
        Marking(mark));

    private static Paragraph Marking(string mark) => Centred(new Run(new RunProperties(new Bold()), new Text(mark)));

    private static Paragraph Centred(params OpenXmlElement[] said) =>
        new([new ParagraphProperties(new SpacingBetweenLines { After = "0" }, new Justification { Val = JustificationValues.Center }), .. said]);

    private static Run Said(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
