using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OperationsCase.Schema;

/// <summary>How INSERT, UPDATE and DELETE are written for both engines.</summary>
internal static class SharedChanges
{
    public static IEnumerable<string> Reasons(TSqlFragment node) => node switch
    {
        InsertSpecification insert => OfInsert(insert),
        UpdateSpecification update => OfUpdate(update),
        DeleteSpecification delete => OfDelete(delete),
        AssignmentSetClause set when set.Variable is not null
            || set.AssignmentKind != AssignmentKind.Equals => ["an assignment other than Column = value"],
        _ => [],
    };

    private static IEnumerable<string> OfInsert(InsertSpecification insert)
    {
        if (insert.InsertOption != InsertOption.Into)
        {
            yield return "INSERT without INTO";
        }

        if (insert.Columns.Count == 0)
        {
            yield return "INSERT without a list of columns";
        }

        var counts = insert.InsertSource switch
        {
            ValuesInsertSource values => values.RowValues.Select(row => row.ColumnValues.Count),
            SelectInsertSource { Select: QuerySpecification select } => [select.SelectElements.Count],
            _ => [],
        };

        foreach (var count in counts.Where(count => count != insert.Columns.Count))
        {
            yield return $"{count} values for {insert.Columns.Count} columns";
        }
    }

    /// <remarks>SQLite joins the target to itself when FROM names it again.</remarks>
    private static IEnumerable<string> OfUpdate(UpdateSpecification update)
    {
        var target = update.Target.Line();
        var from = update.FromClause?.TableReferences ?? [];

        if (from.Any(table => table is JoinTableReference))
        {
            yield return "JOIN in UPDATE, since its FROM takes one table and WHERE joins it";
        }
        else if (from.OfType<NamedTableReference>().Any(table => IsNamed(table, target)))
        {
            yield return "the target named again in FROM: UPDATE takes it by its own name, once";
        }
    }

    private static IEnumerable<string> OfDelete(DeleteSpecification delete)
    {
        if (delete.FromClause is not null)
        {
            yield return "a second FROM in DELETE";
        }

        if (!delete.Words().Skip(1).First().Text.Equals("FROM", StringComparison.OrdinalIgnoreCase))
        {
            yield return "DELETE without FROM";
        }
    }

    private static bool IsNamed(NamedTableReference table, string name) =>
        name.Equals(table.Alias?.Value, StringComparison.OrdinalIgnoreCase)
            || name.Equals(table.SchemaObject.Line(), StringComparison.OrdinalIgnoreCase);
}
