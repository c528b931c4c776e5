using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OperationsCase.Schema;

internal static class SharedQueries
{
    public static IEnumerable<string> Reasons(TSqlFragment node) => node switch
    {
        SelectStatement { Into: not null } => ["SELECT INTO"],
        BinaryQueryExpression set when MixesIntersect(set) => ["INTERSECT beside another set operator, which binds otherwise on each engine"],
        UnqualifiedJoin { UnqualifiedJoinType: not UnqualifiedJoinType.CrossJoin } => ["APPLY"],
        QualifiedJoin { JoinHint: not JoinHint.None } => ["a join hint"],
        GroupByClause { All: true } or GroupByClause { GroupByOption: not GroupByOption.None } => ["GROUP BY with an option"],
        ExpressionGroupingSpecification { Expression: Literal } => ["GROUP BY of a literal"],
        CommonTableExpression { QueryExpression: BinaryQueryExpression { All: false } } table when ReadsItself(table) => ["UNION in a query that follows itself, which must be UNION ALL"],
        QuerySpecification { UniqueRowFilter: UniqueRowFilter.Distinct } query when OrderedByOtherThanSelected(query).Any() =>
            ["SELECT DISTINCT ordered by what it does not select"],
        SelectScalarExpression { ColumnName: { } name } selected when name.Identifier is null || name.FirstTokenIndex < selected.Expression.FirstTokenIndex =>
            ["a column named otherwise than by AS Name"],
        _ => [],
    };

    public static IEnumerable<ScalarExpression> OrderedByOtherThanSelected(QuerySpecification query)
    {
        var selected = query.SelectElements.OfType<SelectScalarExpression>()
            .SelectMany(element => new[] { element.ColumnName?.Value, element.Expression.Line() })
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        return query.OrderByClause?.OrderByElements.Select(element => element.Expression).Where(expression => !selected.Contains(expression.Line())) ?? [];
    }

    private static bool MixesIntersect(BinaryQueryExpression set) =>
        new[] { set.FirstQueryExpression, set.SecondQueryExpression }.OfType<BinaryQueryExpression>().Any(part =>
            (part.BinaryQueryExpressionType == BinaryQueryExpressionType.Intersect) != (set.BinaryQueryExpressionType == BinaryQueryExpressionType.Intersect));

    private static bool ReadsItself(CommonTableExpression table)
    {
        var read = new TablesRead();
        table.QueryExpression.Accept(read);

        return read.Names.Contains(table.ExpressionName.Value, StringComparer.OrdinalIgnoreCase);
    }
}
