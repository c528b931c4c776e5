using OperationsCase.Foundation.Requests;

namespace OperationsCase.Foundation.Web.Uploads;

/// <summary>A file that somebody sent and that is what it says it is. There is no other way for a file to come in.</summary>
/// <param name="Name">Cleaned: it can be shown, kept and given back as it is.</param>
/// <param name="Kind">By its content.</param>
/// <param name="Content">All of it.</param>
internal sealed record UploadedFile(string Name, UploadKind Kind, byte[] Content)
{
    /// <param name="file">As it came; its own word on its type is not asked.</param>
    /// <param name="field">The property that a refusal is about.</param>
    /// <param name="largest">In bytes; never more than a request may hold.</param>
    /// <param name="kinds">What the form can use.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<Result<UploadedFile>> Read(
        IFormFile? file,
        string field,
        int largest,
        IReadOnlyList<UploadKind> kinds,
        CancellationToken cancellation = default)
    {
        if (file is null or { Length: 0 })
        {
            return Refusal.Invalid("Select a file that is not empty", field);
        }

        if (file.Length > largest)
        {
            return Refusal.Invalid($"The file must be {Format.Number(largest / 1024)} KB or smaller", field);
        }

        var name = FileNames.Clean(file.FileName);
        var claimed = kinds.Where(kind => kind.Endings().Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)).ToList();

        if (claimed.Count == 0)
        {
            return Refusal.Invalid($"The file must be one of these: {string.Join(", ", kinds.Select(kind => kind.Words()))}", field);
        }

        using var content = new MemoryStream((int)file.Length);
        await using var sent = file.OpenReadStream();
        await sent.CopyToAsync(content, cancellation);
        var bytes = content.ToArray();

        if (claimed[0] is UploadKind.Csv or UploadKind.Json && ContentSniffer.TroubleWithText(bytes) is { } trouble)
        {
            return Refusal.Invalid(trouble, field);
        }

        return claimed[0].IsA(bytes)
            ? new UploadedFile(name, claimed[0], bytes)
            : Refusal.Invalid(
                $"The file is named as {claimed[0].Words()} but holds something else, is damaged or holds macros. Save it again and send that",
                field);
    }
}
