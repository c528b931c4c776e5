using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using CsvHelper.TypeConversion;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.GovUk;

namespace OperationsCase.Foundation.Web;

/// <summary>The one way to give rows as a file for a spreadsheet, in which no cell can become a formula.</summary>
internal static class CsvFile
{
    public const string ContentType = "text/csv";

    private static readonly char[] Beginnings = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '|', '%'];

    /// <param name="rows">Records whose properties are the columns, in their order and by their names.</param>
    /// <param name="name">Without its ending; what a file's name cannot have is left out.</param>
    public static FileContentResult Of<T>(IEnumerable<T> rows, string name) =>
        new(Bytes(rows), $"{ContentType}; charset=utf-8") { FileDownloadName = $"{SafeFileNames.Clean(name)}.csv" };

    /// <remarks>Begins with a mark by which a spreadsheet knows UTF-8.</remarks>
    internal static byte[] Bytes<T>(IEnumerable<T> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            InjectionOptions = InjectionOptions.Escape,
            InjectionCharacters = Beginnings,
        });
        csv.Context.TypeConverterCache.AddConverter<string>(new FormulaEscapingConverter());
        csv.WriteRecords(rows);
        csv.Flush();

        return Encoding.UTF8.GetBytes("\uFEFF" + text);
    }

    /// <summary>
    /// A spreadsheet passes over blanks, and over letters that show nothing, to what begins a formula; the library looks at the first
    /// letter alone.
    /// </summary>
    private sealed class FormulaEscapingConverter : StringConverter
    {
        public override string? ConvertToString(object? value, IWriterRow row, MemberMapData memberMapData)
        {
            var text = value as string ?? "";
            var seen = text.EnumerateRunes().SkipWhile(rune => InvisibleCharacters.IsInvisible(rune)
                || InvisibleCharacters.IsBlank(rune)).FirstOrDefault();

            return text.Length > 0 && !Beginnings.Contains(text[0]) && seen.IsBmp && Beginnings.Contains((char)seen.Value) ? $"'{text}" : text;
        }
    }
}
