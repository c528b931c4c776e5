using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Files;
using OperationsCase.Statute;

namespace OperationsCase.Foundation.Reference;

/// <summary>Fills an empty database with the reference files that this program carries.</summary>
internal static partial class ReferenceFiles
{
    private const int FirstYear = 2003;
    private const int LastYear = 2045;

    public static async Task Load(IEngine engine, DbTransaction transaction)
    {
        await engine.Load(transaction, "Borough", ["Code", "Name", "Abbreviation", "TileRow", "TileColumn"],
            Rows(
                "boroughs.csv",
                row => new object?[] { row("Code"), row("Name"), row("Abbreviation"), Number(row("TileRow")), Number(row("TileColumn")) }));
        await engine.Load(transaction, "Ward", ["Code", "BoroughCode", "Name", "NameKey"],
            Rows("wards.csv", row => new object?[] { row("Code"), row("BoroughCode"), row("Name"), NameFolding.Key(row("Name")) }));
        await engine.Load(transaction, "Court", ["Code", "Name", "Address", "Postcode", "BoroughCode"],
            Rows("magistrates-courts.csv", row => new object?[] { row("Code"), row("Name"), row("Address"), row("Postcode"), row("BoroughCode") }));
        await engine.Load(transaction, "Day", ["DayOn", "Year", "Month", "FinancialYear"], Days());

        var (version, readOn) = HeadOf("bank-holidays.csv");
        await engine.Load(transaction, "Calendar", ["Version", "ReadOn", "Source"],
            [[version, readOn, "database/reference/bank-holidays.csv, shipped with the program"]]);
        await engine.Load(transaction, "BankHoliday", ["CalendarVersion", "HolidayOn", "Name"],
            Rows("bank-holidays.csv", row => new object?[] { version, DateOnly.Parse(row("On"), CultureInfo.InvariantCulture), row("Name") }));
    }

    /// <summary>The calendar in one of the files, by the version that its first line says.</summary>
    public static BankHolidays BankHolidays(string file)
    {
        var (version, readOn) = HeadOf(file);
        using var text = new StringReader(EmbeddedResources.Text($"reference/{file}"));

        return Statute.BankHolidays.Parse(version, readOn, text);
    }

    /// <summary>What a file of bank holidays says of itself in its first line.</summary>
    private static (string Version, DateOnly ReadOn) HeadOf(string file)
    {
        var head = CalendarSaysOfItself().Match(EmbeddedResources.Text($"reference/{file}"));

        return head.Success
            ? (head.Groups["version"].Value, DateOnly.Parse(head.Groups["on"].Value, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"The first line of {file} says no version and no day on which it was read.");
    }

    [GeneratedRegex(@"Version (?<version>[\w-]+), (?:read|projected) on (?<on>\d+ \w+ \d{4})")]
    private static partial Regex CalendarSaysOfItself();

    /// <summary>Each row of one of the files, read by column name.</summary>
    public static IReadOnlyList<T> Rows<T>(string file, Func<Func<string, string>, T> read)
    {
        using var text = new StringReader(EmbeddedResources.Text($"reference/{file}"));

        return Rows(text, read);
    }

    /// <summary>Each row of a text that is written like one of the files.</summary>
    /// <exception cref="UnreadableFileException">A line cannot be read.</exception>
    public static IReadOnlyList<T> Rows<T>(TextReader text, Func<Func<string, string>, T> read) =>
        [.. CsvInput.Lines(text, hasRemarks: true).Select(line => read(column => line[column]))];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<object?[]> Days()
    {
        for (var day = new DateOnly(FirstYear, 1, 1); day.Year <= LastYear; day = day.AddDays(1))
        {
            yield return [day, day.Year, day.Month, FinancialYear.Of(day).StartsOn.Year];
        }
    }
}
