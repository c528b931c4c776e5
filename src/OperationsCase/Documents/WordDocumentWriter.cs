using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OperationsCase.Foundation.Web.Uploads;

namespace OperationsCase.Documents;

/// <summary>Writes a document as .docx. The same text makes the same bytes, however often and whenever it is written.</summary>
internal static class WordDocumentWriter
{
    public static readonly string ContentType = UploadKind.WordDocument.ContentType();

    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>The earliest moment that a zip file can say of its parts.</summary>
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="lines">Its paragraphs.</param>
    /// <param name="mark">The protective marking, which heads and foots every page.</param>
    /// <param name="about">What the foot of every page says besides: reference and version.</param>
    /// <param name="isDraft">Whether every page is watermarked.</param>
    public static byte[] Of(IReadOnlyList<(DocumentTemplate.TemplatePart Part, string Text)> lines, string mark, string about, bool isDraft)
    {
        using var written = new MemoryStream();

        using (var package = WordprocessingDocument.Create(written, WordprocessingDocumentType.Document))
        {
            var main = package.AddNewPart<MainDocumentPart>(Main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = WordDocumentStyles.Styles();
            main.AddNewPart<NumberingDefinitionsPart>("rId2").Numbering = WordDocumentStyles.Points();
            main.AddNewPart<HeaderPart>("rId3").Header = WordHeaderFooter.Head(mark, isDraft);
            main.AddNewPart<FooterPart>("rId4").Footer = WordHeaderFooter.Foot(mark, about);
            main.Document = new Document(new Body(
            [
                .. lines.Select(line => (OpenXmlElement)Paragraph(line.Part, line.Text)),
                new SectionProperties(
                    new HeaderReference { Type = HeaderFooterValues.Default, Id = "rId3" },
                    new FooterReference { Type = HeaderFooterValues.Default, Id = "rId4" },
                    new PageSize { Width = 11906, Height = 16838 },
                    new PageMargin { Top = 1440, Right = 1300, Bottom = 1440, Left = 1300, Header = 600, Footer = 600, Gutter = 0 }),
            ]));
        }

        return InOneOrderAndAtNoTime(written.ToArray());
    }

    /// <summary>All words of a document's body, a paragraph a line.</summary>
    public static string WordsOf(byte[] content)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);

        return string.Join('\n', package.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText));
    }

    private static Paragraph Paragraph(DocumentTemplate.TemplatePart part, string text)
    {
        var said = new Run(new Text(part == DocumentTemplate.TemplatePart.Signature
            ? $"{text}: "
            : text)
        { Space = SpaceProcessingModeValues.Preserve });

        return part switch
        {
            DocumentTemplate.TemplatePart.Paragraph => new Paragraph(said),
            DocumentTemplate.TemplatePart.Point => new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = WordDocumentStyles.Point }),
                said),
            DocumentTemplate.TemplatePart.Title => new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = WordDocumentStyles.Title }),
                said),
            DocumentTemplate.TemplatePart.Heading => new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = WordDocumentStyles.Heading }),
                said),
            DocumentTemplate.TemplatePart.Signature => new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = WordDocumentStyles.Signature }),
                said),
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
    }

    private static byte[] InOneOrderAndAtNoTime(byte[] package)
    {
        using var read = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        using var written = new MemoryStream();

        using (var zip = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in read.Entries
                .OrderBy(part => part.FullName != "[Content_Types].xml")
                .ThenBy(part => part.FullName, StringComparer.Ordinal))
            {
                var copy = zip.CreateEntry(part.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Timeless;
                using var from = part.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return written.ToArray();
    }
}
