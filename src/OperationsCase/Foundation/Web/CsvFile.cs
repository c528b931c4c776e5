using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Mvc;

namespace OperationsCase.Foundation.Web;

/// <summary>The one way to give rows as a file for a spreadsheet, in which no cell can become a formula.</summary>
internal static class CsvFile
{
    public const string ContentType = "text/csv";

    /// <param name="rows">Records whose properties are the columns, in their order and by their names.</param>
    /// <param name="name">Without its ending; what a file's name cannot have is left out.</param>
    public static FileContentResult Of<T>(IEnumerable<T> rows, string name) =>
        new(Bytes(rows), $"{ContentType}; charset=utf-8") { FileDownloadName = $"{FileNames.Clean(name)}.csv" };

    /// <remarks>Begins with a mark by which a spreadsheet knows UTF-8.</remarks>
    internal static byte[] Bytes<T>(IEnumerable<T> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            InjectionOptions = InjectionOptions.Escape,
            InjectionCharacters = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '|', '%'],
        });
        csv.WriteRecords(rows);
        csv.Flush();

        return Encoding.UTF8.GetBytes("\uFEFF" + text);
    }
}
