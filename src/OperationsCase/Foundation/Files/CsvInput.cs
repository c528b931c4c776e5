using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace OperationsCase.Foundation.Files;

/// <summary>The one way to read comma-separated values: each line wholly, or the file is refused with the line that cannot be.</summary>
/// <remarks>
/// Every line has as many values as there are columns, every column has a name of its own, a quote stands around a whole value, and each
/// that is opened is closed
/// on its line: one that is closed further down has swallowed the lines between.
/// Lines without a letter are passed over.
/// </remarks>
internal static class CsvInput
{
    /// <param name="text">The file, whose first line names the columns.</param>
    /// <param name="named">Looks at the names of the columns, and throws where they are others than it needs.</param>
    /// <param name="hasRemarks">Whether lines that begin with # are passed over.</param>
    /// <returns>Each line as it is reached.</returns>
    /// <exception cref="UnreadableFileException">A line cannot be read.</exception>
    public static IEnumerable<CsvLine> Lines(TextReader text, Action<IReadOnlyList<string>>? named = null, bool hasRemarks = false)
    {
        using var csv = new CsvReader(text, Format(hasRemarks));

        if (!Next(csv))
        {
            throw new UnreadableFileException("The file is empty. Begin it with a line that names its columns");
        }

        var columns = Named([.. Values(csv)], LineOf(csv.Parser));

        named?.Invoke(columns);

        while (Next(csv))
        {
            yield return Line(csv, columns);
        }
    }

    /// <param name="text">A file without a line of names.</param>
    /// <param name="columns">What its columns are called.</param>
    /// <inheritdoc cref="Lines(TextReader, Action{IReadOnlyList{string}}, bool)" />
    public static IEnumerable<CsvLine> Lines(TextReader text, IReadOnlyList<string> columns)
    {
        using var csv = new CsvReader(text, Format(hasRemarks: false));

        while (Next(csv))
        {
            yield return Line(csv, columns);
        }
    }

    private static CsvConfiguration Format(bool hasRemarks) => new(CultureInfo.InvariantCulture)
    {
        HasHeaderRecord = false,
        AllowComments = hasRemarks,
        TrimOptions = TrimOptions.Trim,
        BadDataFound = wrong => throw Wrong(wrong.Context.Parser!, wrong.RawRecord),
    };

    private static UnreadableFileException Wrong(IParser parser, string record) =>
        EndsInQuotes(record.ReplaceLineEndings("\n")) || HasLineEnd(record.TrimEnd('\r', '\n'))
            ? Unclosed(LineOf(parser))
            : new(
                $"Line {LineOf(parser)} has a quote in the middle of a value. Put quotes around the whole value, and write a quote inside it twice");

    private static bool Next(CsvReader csv)
    {
        while (csv.Read())
        {
            if (csv.Parser.Count > 1 || !string.IsNullOrWhiteSpace(csv.Parser[0]))
            {
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<string> Named(IReadOnlyList<string> names, int line)
    {
        if (names.Any(HasLineEnd))
        {
            throw Unclosed(line);
        }

        if (names.FirstOrDefault(string.IsNullOrWhiteSpace) is not null)
        {
            throw new UnreadableFileException($"Line {line} has a column without a name. Name every column");
        }

        return names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { Key: var twice }
            ? throw new UnreadableFileException($"Line {line} has two columns called “{twice}”. Leave one out")
            : names;
    }

    private static CsvLine Line(CsvReader csv, IReadOnlyList<string> columns)
    {
        string[] values = [.. Values(csv)];
        var line = LineOf(csv.Parser);

        return values.Any(HasLineEnd) ? throw Unclosed(line)
            : values.Length == columns.Count ? new CsvLine(line, columns, values)
            : throw new UnreadableFileException(
                $"Line {line} has {values.Length} {(values.Length == 1 ? "value" : "values")} where there are {columns.Count} columns. "
                + (values.Length > columns.Count
                    ? "Put quotes around a value that has a comma in it"
                    : "Put a comma for each value that is left blank"));
    }

    private static UnreadableFileException Unclosed(int line) =>
        new($"Line {line} opens a quote that is not closed where its value ends. Close it, or leave it out");

    private static bool HasLineEnd(string text) => text.Contains('\n', StringComparison.Ordinal) || text.Contains('\r', StringComparison.Ordinal);

    private static IEnumerable<string> Values(CsvReader csv) => Enumerable.Range(0, csv.Parser.Count).Select(place => csv.Parser[place]);

    /// <summary>Where a record begins: it may have line ends inside its quotes.</summary>
    private static int LineOf(IParser parser)
    {
        var record = parser.RawRecord.ReplaceLineEndings("\n");

        return parser.RawRow - (EndsInQuotes(record) ? record : record.TrimEnd('\n')).Count(letter => letter == '\n');
    }

    /// <summary>
    /// Whether the file ended before a quote was closed: its last line end is then one of the value, and the reader is a line further.
    /// </summary>
    private static bool EndsInQuotes(string record)
    {
        var (isOpen, beginsValue) = (false, true);

        for (var place = 0; place < record.Length; place++)
        {
            var isQuote = record[place] == '"';
            var isTwice = isOpen && isQuote && place + 1 < record.Length && record[place + 1] == '"';
            place += isTwice ? 1 : 0;
            isOpen = isOpen ? isTwice || !isQuote : isQuote && beginsValue;
            beginsValue = !isOpen && (record[place] == ',' || (beginsValue && record[place] == ' '));
        }

        return isOpen;
    }
}

/// <summary>One line of a file, which has a value for each column.</summary>
internal sealed class CsvLine(int number, IReadOnlyList<string> columns, IReadOnlyList<string> values)
{
    /// <summary>Counted from 1, remarks and empty lines with it.</summary>
    public int Number => number;

    public IReadOnlyList<string> Columns => columns;

    public string this[int place] => values[place];

    /// <exception cref="UnreadableFileException">The file has no such column.</exception>
    public string this[string column] =>
        Place(column) is >= 0 and var place ? values[place] : throw new UnreadableFileException($"There is no column “{column}”");

    /// <summary>A value that cannot be blank.</summary>
    /// <exception cref="UnreadableFileException">It is blank.</exception>
    public string Needed(string column) =>
        this[column] is { Length: > 0 } value
            ? value
            : throw new UnreadableFileException($"Line {number} has nothing under “{column}”. Fill it in, or leave the line out");

    private int Place(string column)
    {
        for (var place = 0; place < columns.Count; place++)
        {
            if (columns[place].Equals(column, StringComparison.OrdinalIgnoreCase))
            {
                return place;
            }
        }

        return -1;
    }
}
