using System.Text.RegularExpressions;

namespace OperationsCase.Foundation.Data;

/// <summary>One statement that writes one table, as far as it must be known to make it tell which rows it wrote.</summary>
/// <param name="Text">The whole.</param>
/// <param name="Table">Whose rows it writes.</param>
/// <param name="Kind">What it does to them.</param>
/// <param name="Changes">Of an UPDATE, the columns that it sets; null otherwise.</param>
/// <param name="Place">Where the rows that are written can be named on SQL Server: after the columns of an INSERT, else before WHERE.</param>
internal sealed partial record WritingStatement(string Text, string Table, WriteKind Kind, IReadOnlyList<string>? Changes, int Place)
{
    /// <summary>Of an INSERT of at most one row, what is put into each column; null where rows are read from a table.</summary>
    public IReadOnlyDictionary<string, string>? Values => Kind == WriteKind.Insert ? ValuesOf(Text, Place) : null;

    /// <returns>Null of a statement that reads.</returns>
    public static WritingStatement? Read(string sql)
    {
        var begin = Beginning().Match(sql);

        if (!begin.Success)
        {
            return null;
        }

        var table = begin.Groups["table"].Value;
        var rest = begin.Index + begin.Length;

        return begin.Groups["verb"].Value switch
        {
            "UPDATE" when EndOfSet(sql, rest) is var end => new(sql, table, WriteKind.Update, Set(sql[rest..end]), end),
            "INSERT INTO" => new(sql, table, WriteKind.Insert, null, sql.IndexOf(')', rest) + 1),
            _ => new(sql, table, WriteKind.Delete, null, EndOfSet(sql, rest)),
        };
    }

    private static Dictionary<string, string>? ValuesOf(string insert, int place)
    {
        var columns = Terms(insert[(insert.LastIndexOf('(', place - 1) + 1)..(place - 1)]);
        var given = Given().Match(insert, place);
        var terms = !given.Success ? []
            : given.Groups["values"].Success ? Terms(given.Groups["values"].Value)
            : Terms(insert[(given.Index + given.Length)..EndOfSet(insert, place)]);

        return terms.Count == columns.Count && !terms[^1].Contains("FROM", StringComparison.Ordinal)
            ? columns.Zip(terms).ToDictionary(pair => pair.First, pair => pair.Second)
            : null;
    }

    /// <summary>What stands between the commas outside brackets.</summary>
    private static List<string> Terms(string list)
    {
        var terms = new List<string>();
        var (depth, begin) = (0, 0);

        foreach (Match word in WordOrBracket().Matches(list))
        {
            depth += word.Value switch { "(" => 1, ")" => -1, _ => 0 };

            if (depth == 0 && word.Value == ",")
            {
                terms.Add(list[begin..word.Index].Trim());
                begin = word.Index + 1;
            }
        }

        return [.. terms, list[begin..].Trim()];
    }

    /// <summary>Where the WHERE of the statement itself begins, or where it ends without one.</summary>
    private static int EndOfSet(string sql, int from)
    {
        var depth = 0;

        foreach (Match word in WordOrBracket().Matches(sql, from))
        {
            depth += word.Value switch { "(" => 1, ")" => -1, _ => 0 };

            if (depth == 0 && word.Value == "WHERE")
            {
                return word.Index;
            }
        }

        return sql.Length;
    }

    /// <summary>What stands before an equals sign outside brackets, after SET or a comma.</summary>
    private static List<string> Set(string assignments)
    {
        var columns = new List<string>();
        var depth = 0;
        var isNext = false;

        foreach (Match word in WordOrBracket().Matches(assignments))
        {
            depth += word.Value switch { "(" => 1, ")" => -1, _ => 0 };

            if (isNext)
            {
                columns.Add(word.Value);
            }

            isNext = depth == 0 && word.Value is "SET" or ",";
        }

        return columns;
    }

    [GeneratedRegex(@"^\s*(?<verb>INSERT INTO|UPDATE|DELETE FROM)\s+(?<table>\w+)")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\G\s*(?:VALUES\s*\((?<values>[^()]*)\)\s*$|SELECT\s)")]
    private static partial Regex Given();

    [GeneratedRegex(@"'(?:[^']|'')*'|@?\w+|[(),]")]
    private static partial Regex WordOrBracket();
}

internal enum WriteKind
{
    Insert,
    Update,
    Delete,
}
