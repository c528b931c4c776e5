using Dapper;
using Microsoft.Data.Sqlite;

namespace OperationsCase.Database.Tests.Constraints;

/// <summary>Makes bad rows from good ones until SQLite refuses one for the reason asked for; what it takes is taken back.</summary>
internal sealed class BadRowFinder(SqliteConnection record, DeclaredConstraints declared)
{
    private const int MostRows = 40;
    private const int MostColumns = 3;
    private const int ForeignKeyViolated = 787;

    private static readonly object[] Orphans = ["00000000-0000-0000-0000-00000000000F", "x", "0001-01-01", -987L];

    public bool IsRefusedBy(NotNullConstraint column) =>
        Refusal(column.Table, [column.Column], RowsOf(column.Table).First(), [DBNull.Value])?.Message
            .Contains($"NOT NULL constraint failed: {column.Table}.{column.Column}'", StringComparison.Ordinal) == true;

    /// <summary>Tries the columns that the check names, and then with them those of the checks that stood in the way.</summary>
    public bool IsRefusedBy(CheckConstraint check)
    {
        var named = ColumnsOf(check);
        var inTheWay = declared.Checks.Where(other => other.Table == check.Table && ColumnsOf(other).Intersect(named).Any()).ToList();

        return IsRefusedBy(check, named, check.Condition)
            || IsRefusedBy(check, [.. named.Union(inTheWay.SelectMany(ColumnsOf))], string.Join(' ', inTheWay.Select(other => other.Condition)));
    }

    /// <summary>The row is one that references what is not there; SQLite, which does not name a foreign key, must list that one as broken.</summary>
    public bool IsRefusedBy(ForeignKeyConstraint key) =>
        (from row in RowsOf(key.Table, key.Columns, string.Join(" AND ", key.Columns.Select(column => $"{column} IS NOT NULL")))
         from columns in Subsets(key.Columns)
         from values in Combinations([.. columns.Select(_ => Orphans)])
         where Refusal(key.Table, columns, row, values)?.SqliteExtendedErrorCode == ForeignKeyViolated
         select Broken(key.Table, columns, row, values))
        .Any(broken => broken.Contains(key.Number));

    /// <summary>The row is a copy of a good one in the columns of that key, and differs in those of every other.</summary>
    public bool IsRefusedBy(UniqueConstraint key)
    {
        var isNumber = declared.IsNumberByColumn(key.Table);
        var others = declared.Keys
            .Where(other => other.Table == key.Table)
            .SelectMany(other => other.Columns)
            .Except(key.Columns)
            .Distinct()
            .ToList();
        var expected = Implying(key)
            .Append(key)
            .Select(one => $"UNIQUE constraint failed: {string.Join(", ", one.Columns.Select(column => $"{key.Table}.{column}"))}'")
            .ToList();

        return (from row in RowsOf(key.Table, key.Columns, key.Filter)
                from values in Combinations([.. others.Select(other => CandidateValues.For(isNumber[other], "", []))])
                select RefusalOfCopy(key.Table, [.. isNumber.Keys], row, others, values))
            .Any(refusal => expected.Any(words => refusal?.Message.Contains(words, StringComparison.Ordinal) == true));
    }

    private bool IsRefusedBy(CheckConstraint check, IReadOnlyList<string> tried, string said)
    {
        var isNumber = declared.IsNumberByColumn(check.Table);
        var named = ColumnsOf(check);
        var names = Implying(check).Append(check).Select(one => $"CHECK constraint failed: {one.Name}'").ToList();

        return (from columns in Subsets(tried)
                where columns.Intersect(named).Any()
                from row in RowsOf(check.Table, tried)
                let others = ValuesOf(check.Table, row, tried)
                from values in Combinations([.. columns.Select(column => CandidateValues.For(isNumber[column], said, others))])
                let refusal = Refusal(check.Table, columns, row, values)?.Message ?? ""
                where names.Any(name => refusal.Contains(name, StringComparison.Ordinal))
                select Breaks(check, [.. isNumber.Keys], columns, row, values))
            .Any(breaks => breaks);
    }

    private IReadOnlyList<string> ColumnsOf(CheckConstraint check) =>
        CandidateValues.ColumnsIn(check.Condition, declared.IsNumberByColumn(check.Table).Keys);

    /// <summary>Checks of one column that say more of it, such as the list of its words beside the length of the longest.</summary>
    private IEnumerable<CheckConstraint> Implying(CheckConstraint check) => ColumnsOf(check) is [var column]
        ? declared.Checks.Where(other => other.Table == check.Table && ColumnsOf(other).SequenceEqual([column]))
        : [];

    /// <summary>Keys of fewer columns, so that no row can break this one alone: it stands there to be referenced.</summary>
    private IEnumerable<UniqueConstraint> Implying(UniqueConstraint key) => declared.Keys.Where(other =>
        other.Table == key.Table && other.Name != key.Name && other.Filter is null
        && other.Columns.Count < key.Columns.Count && other.Columns.All(key.Columns.Contains));

    /// <summary>Whether the row would be against the condition itself, whichever check SQLite names first.</summary>
    private bool Breaks(CheckConstraint check, IReadOnlyList<string> all, IReadOnlyList<string> columns, long row, IReadOnlyList<object> values)
    {
        var changed = columns.ToList();
        var selected = all.Select(column => changed.Contains(column) ? $"@p{changed.IndexOf(column)} AS {column}" : column);
        using var command = Command(
            $"SELECT COUNT(*) FROM (SELECT {string.Join(", ", selected)} FROM {check.Table} WHERE rowid = @row) WHERE NOT ({check.Condition})",
            row,
            values,
            null);

        return (long)command.ExecuteScalar()! == 1;
    }

    private List<long> RowsOf(string table) => RowsOf(table, [], null);

    /// <summary>Good rows that differ in the columns given.</summary>
    private List<long> RowsOf(string table, IReadOnlyList<string> columns, string? filter = null) => record.Query<long>(
        $"""
        SELECT MIN(rowid) FROM {table} {(filter is null ? "" : $"WHERE {filter}")}
        {(columns.Count == 0 ? "" : $"GROUP BY {string.Join(", ", columns)}")} ORDER BY 1 LIMIT {MostRows}
        """).AsList();

    private List<object> ValuesOf(string table, long row, IReadOnlyList<string> columns)
    {
        using var reader = record.ExecuteReader($"SELECT {string.Join(", ", columns)} FROM {table} WHERE rowid = @row", new { row });
        reader.Read();

        return [.. Enumerable.Range(0, columns.Count).Select(reader.GetValue)];
    }

    private SqliteException? Refusal(string table, IReadOnlyList<string> columns, long row, IReadOnlyList<object> values) =>
        Try($"UPDATE {table} SET {string.Join(", ", columns.Select((column, i) => $"{column} = @p{i}"))} WHERE rowid = @row", row, values);

    private SqliteException? RefusalOfCopy(
        string table,
        IReadOnlyList<string> columns,
        long row,
        List<string> changed,
        IReadOnlyList<object> values) =>
        Try(
            $"""
            INSERT INTO {table} ({string.Join(", ", columns)})
            SELECT {string.Join(", ", columns.Select(column => changed.Contains(column) ? $"@p{changed.IndexOf(column)}" : column))}
            FROM {table} WHERE rowid = @row
            """,
            row,
            values);

    private SqliteException? Try(string statement, long row, IReadOnlyList<object> values)
    {
        using var attempt = record.BeginTransaction();
        using var command = Command(statement, row, values, attempt);

        try
        {
            command.ExecuteNonQuery();

            return null;
        }
        catch (SqliteException exception)
        {
            return exception;
        }
    }

    /// <summary>Lets the row in for as long as it takes to ask which foreign keys it breaks.</summary>
    private List<long> Broken(string table, IReadOnlyList<string> columns, long row, IReadOnlyList<object> values)
    {
        using var attempt = record.BeginTransaction();
        record.Execute("PRAGMA defer_foreign_keys = ON", transaction: attempt);
        using var command = Command(
            $"UPDATE {table} SET {string.Join(", ", columns.Select((column, i) => $"{column} = @p{i}"))} WHERE rowid = @row",
            row,
            values,
            attempt);
        command.ExecuteNonQuery();

        return record.Query<long>("SELECT fkid FROM pragma_foreign_key_check(@table)", new { table }, attempt).AsList();
    }

    private SqliteCommand Command(string statement, long row, IReadOnlyList<object> values, SqliteTransaction? attempt)
    {
        var command = new SqliteCommand(statement, record, attempt);
        command.Parameters.AddWithValue("@row", row);

        for (var i = 0; i < values.Count; i++)
        {
            command.Parameters.AddWithValue($"@p{i}", values[i]);
        }

        return command;
    }

    /// <summary>One column, then two, then three: most rows need no more than one to be bad.</summary>
    private static IEnumerable<IReadOnlyList<string>> Subsets(IReadOnlyList<string> columns) =>
        from size in Enumerable.Range(1, Math.Min(MostColumns, columns.Count))
        from subset in Subsets(columns, size)
        select subset;

    private static IEnumerable<IReadOnlyList<string>> Subsets(IReadOnlyList<string> columns, int size) => size == 0
        ? [[]]
        : columns.SelectMany((column, i) => Subsets([.. columns.Skip(i + 1)], size - 1).Select(rest => (IReadOnlyList<string>)[column, .. rest]));

    private static IEnumerable<IReadOnlyList<object>> Combinations(IReadOnlyList<IReadOnlyList<object>> choices) => choices.Count == 0
        ? [[]]
        : choices[0].SelectMany(_ => Combinations([.. choices.Skip(1)]), (first, rest) => (IReadOnlyList<object>)[first, .. rest]);
}
