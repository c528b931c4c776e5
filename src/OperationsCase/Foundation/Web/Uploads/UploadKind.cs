namespace OperationsCase.Foundation.Web.Uploads;

/// <summary>A kind of file that may come in. A kind that is not here does not.</summary>
public enum UploadKind
{
    Pdf,
    Jpeg,
    Png,
    Csv,
    Json,
    WordDocument,
    Spreadsheet,
}

internal static class UploadKinds
{
    /// <summary>What it is served as later: never what its sender said it is.</summary>
    public static string ContentType(this UploadKind kind) => kind switch
    {
        UploadKind.Pdf => "application/pdf",
        UploadKind.Jpeg => "image/jpeg",
        UploadKind.Png => "image/png",
        UploadKind.Csv => CsvFile.ContentType,
        UploadKind.Json => "application/json",
        UploadKind.WordDocument => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        UploadKind.Spreadsheet => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Words(this UploadKind kind) => kind switch
    {
        UploadKind.Pdf => "PDF",
        UploadKind.Jpeg => "JPEG",
        UploadKind.Png => "PNG",
        UploadKind.Csv => "CSV",
        UploadKind.Json => "JSON",
        UploadKind.WordDocument => "Word (DOCX)",
        UploadKind.Spreadsheet => "Excel (XLSX)",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static IReadOnlyList<string> Endings(this UploadKind kind) => kind switch
    {
        UploadKind.Pdf => [".pdf"],
        UploadKind.Jpeg => [".jpg", ".jpeg"],
        UploadKind.Png => [".png"],
        UploadKind.Csv => [".csv"],
        UploadKind.Json => [".json"],
        UploadKind.WordDocument => [".docx"],
        UploadKind.Spreadsheet => [".xlsx"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
