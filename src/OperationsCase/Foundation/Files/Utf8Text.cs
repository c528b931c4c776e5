using System.Text;

namespace OperationsCase.Foundation.Files;

/// <summary>Reads bytes as UTF-8 text, or says why they are none; no byte is replaced and no letter left out.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The text without the mark at its head by which some programs know UTF-8.</returns>
    /// <exception cref="UnreadableFileException">The bytes are of another encoding, or of no text.</exception>
    public static string Read(byte[] content)
    {
        if (content.AsSpan() is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..])
        {
            throw new UnreadableFileException("The file is in UTF-16 or UTF-32, not UTF-8. Save it again as “CSV UTF-8” and send that");
        }

        if (content.AsSpan().IndexOf((byte)0) is >= 0 and var place)
        {
            throw new UnreadableFileException(
                $"Line {LineAt(content, place)} has a NUL character, so the file is not text in UTF-8. Save it again as “CSV UTF-8” and send that");
        }

        try
        {
            return Strict.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException wrong)
        {
            throw new UnreadableFileException(
                $"Line {LineAt(content, FirstWrong(content, wrong))} has bytes that are not UTF-8. Save the file again as “CSV UTF-8” and send that");
        }
    }

    private static int FirstWrong(byte[] content, DecoderFallbackException wrong) => Math.Clamp(wrong.Index, 0, content.Length);

    private static int LineAt(byte[] content, int place)
    {
        var before = content.AsSpan(0, place);

        return 1 + before.Count((byte)'\n') + before.Count((byte)'\r') - before.Count("\r\n"u8);
    }
}
