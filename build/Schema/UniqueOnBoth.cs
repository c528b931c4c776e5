using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OperationsCase.Schema;

/// <summary>Whether a table's keys mean the same on both engines.</summary>
/// <remarks>SQL Server lets one null into a unique column, SQLite any number.</remarks>
internal static class UniqueOnBoth
{
    /// <param name="source">The table's own statement, and then its indexes.</param>
    public static IEnumerable<SchemaRefusal> Refusals(Table table, IReadOnlyList<TSqlStatement> source)
    {
        if (!table.Constraints.OfType<Key>().Any(key => key.IsPrimary))
        {
            yield return source[0].Refused("a table without a primary key");
        }

        var keys = table.Constraints.OfType<Key>().Select(key => (key.Name, key.Columns, Filter: (string?)null))
            .Concat(table.Indexes.Where(index => index.IsUnique).Select(index => (index.Name, index.Columns, index.Filter)));

        foreach (var (name, columns, filter) in keys)
        {
            var known = NeverNull(filter).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var absent = table.Columns.Where(column => column.IsNullable && columns.Contains(column.Name) && !known.Contains(column.Name));

            foreach (var column in absent)
            {
                var line = source.SelectMany(statement => statement.Words()).First(word => word.Text == name).Line;

                yield return new SchemaRefusal(
                    line, $"{name} is unique over {column.Name}, which may be null: write a unique index WHERE {column.Name} IS NOT NULL");
            }
        }
    }

    private static IEnumerable<string> NeverNull(string? filter) => filter is null
        ? []
        : IndexFilter.NeverNull(new TSql160Parser(initialQuotedIdentifiers: true).ParseBooleanExpression(new StringReader(filter), out _));
}
