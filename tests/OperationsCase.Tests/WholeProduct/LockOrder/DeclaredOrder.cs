using System.Text.RegularExpressions;

namespace OperationsCase.Tests.WholeProduct.LockOrder;

/// <summary>The order of docs/lock-order.md.</summary>
internal sealed partial class DeclaredOrder
{
    private const string Register = "CaseRecord";
    private const string OfACase = "Rows of a case";
    private const string AnyPlace = "at any place";

    private readonly Dictionary<(string Table, bool IsNew), int?> ranks = [];
    private readonly HashSet<string> ofACase = [];

    private DeclaredOrder(IEnumerable<string> lines)
    {
        var (section, rank) = ("", 0);

        foreach (var line in lines)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..];
                rank++;
            }
            else if (Entry().Match(line) is { Success: true } entry)
            {
                rank += section.EndsWith("in this order", StringComparison.Ordinal) ? 1 : 0;
                Add(entry.Groups["table"].Value, entry.Groups["rows"].Value, section.Contains(AnyPlace, StringComparison.Ordinal) ? null : rank);

                if (section.StartsWith(OfACase, StringComparison.Ordinal))
                {
                    ofACase.Add(entry.Groups["table"].Value);
                }
            }
        }
    }

    public static DeclaredOrder Declared { get; } = new(File.ReadLines(Path.Combine(RepositoryFolder.Path, "docs", "lock-order.md")));

    public IEnumerable<string> Tables => ranks.Keys.Select(key => key.Table).Distinct();

    /// <param name="rows">Those that a command wrote, in the order in which it wrote each for the first time.</param>
    /// <param name="kindOf">The place in the register of the kind of a case, by the number of its row; null of one that is gone.</param>
    /// <returns>What is out of order, in a sentence, or null.</returns>
    public string? Against(IEnumerable<(string Table, long Row, bool IsNew)> rows, Func<long, int?> kindOf)
    {
        var (last, lastRank, lastKind, holdsCase) = ("", 0, 0, false);

        foreach (var (table, row, isNew) in rows)
        {
            holdsCase |= table == Register;

            if (!isNew && ofACase.Contains(table) && !holdsCase)
            {
                return $"{table} without holding its case";
            }

            if (ranks.GetValueOrDefault((table, isNew)) is not { } rank)
            {
                continue;
            }

            if (rank < lastRank)
            {
                return $"{table} after {last}";
            }

            if (table == Register && kindOf(row) is { } kind && kind < lastKind)
            {
                return "a case of a kind that comes before the one that is held already";
            }

            (last, lastRank, lastKind) = (table, rank, table == Register ? kindOf(row) ?? lastKind : lastKind);
        }

        return null;
    }

    private void Add(string table, string rows, int? rank)
    {
        if (rows != ", new rows")
        {
            ranks.Add((table, false), rank);
        }

        if (rows.Length > 0)
        {
            ranks.Add((table, true), rank);
        }
    }

    [GeneratedRegex("^- `(?<table>\\w+)`(?<rows>, new rows|, and new rows)?$")]
    private static partial Regex Entry();
}
