using Microsoft.SqlServer.TransactSql.ScriptDom;
using OperationsCase.Schema;

namespace OperationsCase.Database.Tests;

/// <summary>An INSERT that adds a row unless it is there: its condition words the rule, and only a unique key decides a race.</summary>
internal static class GuardedInsert
{
    /// <returns>Null when a unique key decides, or nothing is guarded.</returns>
    public static string? WithoutItsKey(string statement, IEnumerable<Table> tables)
    {
        var found = new GuardedInsertVisitor();
        TSql.Parse(SharedSql.WithListsInBrackets(statement), []).ToList().ForEach(parsed => parsed.Accept(found));

        if (found.Conditions.Count == 0)
        {
            return null;
        }

        var keys = KeysOf(tables.Single(table => table.Name.Equals(found.Target, StringComparison.OrdinalIgnoreCase))).ToList();
        var own = found.Conditions.Where(condition => condition.Tables.Contains(found.Target, StringComparer.OrdinalIgnoreCase)).ToList();
        var isDecided = own.Count == 0
            ? keys.Any(key => !key.IsPrimary)
            : own.Any(condition => keys.Any(key => key.Columns.All(column => condition.Columns.Contains(column))));

        return isDecided ? null : $"{found.Target} has no unique key whose columns its NOT EXISTS asks about, so two at once may both add a row";
    }

    private static IEnumerable<(bool IsPrimary, IReadOnlyList<string> Columns)> KeysOf(Table table) =>
        table.Constraints.OfType<Key>().Select(key => (key.IsPrimary, key.Columns))
            .Concat(table.Indexes.Where(index => index.IsUnique).Select(index => (false, index.Columns)));

    private sealed class GuardedInsertVisitor : TSqlFragmentVisitor
    {
        public string Target { get; private set; } = "";

        public List<(IReadOnlyList<string> Tables, HashSet<string> Columns)> Conditions { get; } = [];

        public override void Visit(InsertSpecification node)
        {
            if (node.InsertSource is SelectInsertSource { Select: QuerySpecification { WhereClause: { } where } })
            {
                Target = node.Target.Line();
                where.Accept(new NotExists(Conditions));
            }
        }
    }

    private sealed class NotExists(List<(IReadOnlyList<string> Tables, HashSet<string> Columns)> conditions) : TSqlFragmentVisitor
    {
        public override void Visit(BooleanNotExpression node)
        {
            if (node.Expression is ExistsPredicate exists)
            {
                var tables = new TablesRead();
                var columns = new ColumnsRead();
                exists.Accept(tables);
                exists.Accept(columns);
                conditions.Add((tables.Names, columns.Names));
            }
        }
    }

    private sealed class ColumnsRead : TSqlFragmentVisitor
    {
        public HashSet<string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

        public override void Visit(ColumnReferenceExpression node)
        {
            if (node.MultiPartIdentifier is { } name)
            {
                Names.Add(name.Identifiers[^1].Value);
            }
        }
    }
}
