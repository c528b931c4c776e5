using System.Globalization;
using System.Text.Json;
using OperationsCase.Foundation.Files;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines.Holidays;

/// <summary>
/// Reads the bank holidays of England and Wales as gov.uk publishes them in JSON, or from a CSV file with a date and a name in each line.
/// </summary>
internal static class HolidayFile
{
    /// <summary>In characters; what gov.uk publishes for all nations has about 30,000.</summary>
    public const int Longest = 200_000;

    /// <summary>As the table keeps a name.</summary>
    public const int LongestName = 80;

    private const string Division = "england-and-wales";
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    /// <returns>What each day is called, or what is wrong with the text, in a sentence for whoever sent it.</returns>
    public static Result<IReadOnlyDictionary<DateOnly, string>> Read(string content, string field)
    {
        var text = content.Trim('\uFEFF');
        var days = new Dictionary<DateOnly, string>();

        try
        {
            foreach (var (date, title) in text.TrimStart() is ['{' or '[', ..] ? OfJson(text) : OfCsv(text))
            {
                if (WhyNot(days, date, title) is { } wrong)
                {
                    return Refusal.Invalid(wrong, field);
                }
            }
        }
        catch (UnreadableFileException wrong)
        {
            return Refusal.Invalid(wrong.Message, field);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return Refusal.Invalid(
                $"The JSON has no list of events for \"{Division}\" that can be read. Send the file as gov.uk publishes it",
                field);
        }

        return days.Count == 0
            ? Refusal.Invalid("The file has no bank holidays. Send the JSON of gov.uk, or a CSV that begins with the line On,Name", field)
            : Result<IReadOnlyDictionary<DateOnly, string>>.Of(days);
    }

    private static string? WhyNot(Dictionary<DateOnly, string> days, string date, string title)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            || on.Year is < FirstYear or > LastYear)
        {
            return $"A date cannot be read: \"{Shown(date)}\". Write dates like 2027-12-25, from {FirstYear} to {LastYear}";
        }

        var name = Named(title);

        return name.Length is 0 or > LongestName
            || title.Any(char.IsControl)
            || name.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter))
            ? $"The holiday on {date} needs a name of 1 to {LongestName} ordinary characters"
            : days.TryAdd(on, name) ? null : $"The day {date} is there twice. Give each day once";
    }

    private static IEnumerable<(string Date, string Title)> OfJson(string text)
    {
        using var json = JsonDocument.Parse(text);

        return
        [
            .. from told in json.RootElement.GetProperty(Division).GetProperty("events").EnumerateArray()
               let notes = told.TryGetProperty("notes", out var noted) ? noted.GetString() ?? "" : ""
               select (told.GetProperty("date").GetString() ?? "", WithNotes(told.GetProperty("title").GetString() ?? "", notes)),
        ];
    }

    private static IEnumerable<(string Date, string Title)> OfCsv(string text)
    {
        using var lines = new StringReader(text);

        foreach (var line in CsvInput.Lines(lines, AreOurs, hasRemarks: true))
        {
            yield return (line.Needed(line.Columns[0]), line.Needed(line.Columns[1]));
        }
    }

    private static void AreOurs(IReadOnlyList<string> columns)
    {
        if (columns is not [var date, var name, ..]
            || (date.ToUpperInvariant(), name.ToUpperInvariant()) is not (("ON", "NAME") or ("DATE", "TITLE")))
        {
            throw new UnreadableFileException("The CSV cannot be read. Begin it with the line On,Name and give one day in each line");
        }
    }

    /// <summary>
    /// "Boxing Day" with the note "Substitute day" is "Boxing Day (substitute day)", as in the calendar that the program is shipped with.
    /// </summary>
    private static string WithNotes(string title, string notes) =>
        notes.Trim() is { Length: > 0 } noted ? $"{title.Trim()} ({char.ToLowerInvariant(noted[0])}{noted[1..]})" : title;

    /// <summary>One kind of apostrophe and of blank, and Good Friday by the name that the law's rules know it by.</summary>
    private static string Named(string title)
    {
        var name = string.Join(' ', title.Replace('\u2019', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        return name.Equals(BankHolidays.GoodFriday, StringComparison.OrdinalIgnoreCase) ? BankHolidays.GoodFriday : name;
    }

    private static string Shown(string text) => text.Length > 30 ? $"{text[..30]}…" : text;
}
