using System.IO.Compression;
using System.Text.Json;
using OperationsCase.Foundation.Files;

namespace OperationsCase.Foundation.Web.Uploads;

/// <summary>Says what a file is by what it holds.</summary>
internal static class ContentSniffer
{
    /// <summary>An office document that unfolds to more than this is made to fill a disk.</summary>
    public const long MostUnfolded = 256L * 1024 * 1024;

    private const int MostParts = 4_000;

    public static bool IsA(this UploadKind kind, byte[] content) => kind switch
    {
        UploadKind.Pdf => content.AsSpan().StartsWith("%PDF-"u8) && content.AsSpan(Math.Max(0, content.Length - 2048)).IndexOf("%%EOF"u8) >= 0,
        UploadKind.Jpeg => content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            && content.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 0,
        UploadKind.Png => content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            && content.AsSpan().LastIndexOf("IEND"u8) > 0,
        UploadKind.Csv => IsText(content),
        UploadKind.Json => IsText(content) && IsJson(content),
        UploadKind.WordDocument => IsOffice(content, "word/document.xml"),
        UploadKind.Spreadsheet => IsOffice(content, "xl/workbook.xml"),
        _ => false,
    };

    /// <returns>Why the bytes are no text, in a sentence with the line, or null.</returns>
    public static string? TroubleWithText(byte[] content)
    {
        try
        {
            Utf8Text.Read(content);

            return null;
        }
        catch (UnreadableFileException wrong)
        {
            return wrong.Message;
        }
    }

    private static bool IsText(byte[] content)
    {
        try
        {
            return !Utf8Text.Read(content).Any(letter => char.IsControl(letter) && letter is not ('\r' or '\n' or '\t'));
        }
        catch (UnreadableFileException)
        {
            return false;
        }
    }

    private static bool IsJson(byte[] content)
    {
        try
        {
            var reader = new Utf8JsonReader(content.AsSpan()[(content.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0)..]);

            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>A package with that main part, which holds no macro, no path out of itself, and not far more than it seems.</summary>
    private static bool IsOffice(byte[] content, string main)
    {
        if (!content.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return false;
        }

        try
        {
            using var package = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            var names = package.Entries.Select(part => part.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);

            return names.Contains("[Content_Types].xml") && names.Contains(main)
                && package.Entries.Count <= MostParts
                && package.Entries.Sum(part => part.Length) <= MostUnfolded
                && !names.Any(name => name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
                    || name.Contains("..", StringComparison.Ordinal)
                    || name.StartsWith('/'));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
