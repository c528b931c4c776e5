using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OperationsCase.Schema;

internal static class SharedQueries
{
    private const string ComputedText = "computed texts told apart, which one engine does letter by letter";

    public static IEnumerable<string> Reasons(TSqlFragment node) => node switch
    {
        SelectStatement { Into: not null } => ["SELECT INTO"],
        BinaryQueryExpression set when MixesIntersect(set) => ["INTERSECT beside another set operator, which binds otherwise on each engine"],
        UnqualifiedJoin { UnqualifiedJoinType: not UnqualifiedJoinType.CrossJoin } => ["APPLY"],
        QualifiedJoin { JoinHint: not JoinHint.None } => ["a join hint"],
        GroupByClause { All: true } or GroupByClause { GroupByOption: not GroupByOption.None } => ["GROUP BY with an option"],
        ExpressionGroupingSpecification { Expression: Literal } => ["GROUP BY of a literal"],
        CommonTableExpression { QueryExpression: BinaryQueryExpression { All: false } } table when ReadsItself(table) =>
            ["UNION in a query that follows itself, which must be UNION ALL"],
        CommonTableExpression table when ReadsItself(table)
            && !StopsSomewhere(table) => ["a query that follows itself without a greatest depth, such as WHERE Depth < @MostSteps"],
        BinaryQueryExpression { All: false } set when Selected(set).Any(SharedExpressions.IsText) => [ComputedText],
        QuerySpecification { UniqueRowFilter: UniqueRowFilter.Distinct } query when Selected(query).Any(SharedExpressions.IsText) => [ComputedText],
        ExpressionGroupingSpecification { Expression: var expression } when SharedExpressions.IsText(expression) => [ComputedText],
        OrderByClause { OrderByElements: [{ Expression: ColumnReferenceExpression column }, ..] } when IsId(column) =>
            ["an order that begins with an id, which each engine sorts otherwise"],
        QuerySpecification { UniqueRowFilter: UniqueRowFilter.Distinct } query when OrderedByOtherThanSelected(query).Any() =>
            ["SELECT DISTINCT ordered by what it does not select"],
        SelectScalarExpression { ColumnName: { } name } selected when name.Identifier is null
            || name.FirstTokenIndex < selected.Expression.FirstTokenIndex =>
            ["a column named otherwise than by AS Name"],
        _ => [],
    };

    public static IEnumerable<ScalarExpression> OrderedByOtherThanSelected(QuerySpecification query)
    {
        var selected = query.SelectElements.OfType<SelectScalarExpression>()
            .SelectMany(element => new[] { element.ColumnName?.Value, element.Expression.Line() })
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        return query.OrderByClause?.OrderByElements
            .Select(element => element.Expression)
            .Where(expression => !selected.Contains(expression.Line())) ?? [];
    }

    private static bool MixesIntersect(BinaryQueryExpression set) =>
        new[] { set.FirstQueryExpression, set.SecondQueryExpression }.OfType<BinaryQueryExpression>().Any(part =>
            (part.BinaryQueryExpressionType == BinaryQueryExpressionType.Intersect) != (set.BinaryQueryExpressionType == BinaryQueryExpressionType.Intersect));

    private static IEnumerable<ScalarExpression> Selected(QueryExpression query) => query switch
    {
        QuerySpecification select => select.SelectElements.OfType<SelectScalarExpression>().Select(element => element.Expression),
        BinaryQueryExpression set => Selected(set.FirstQueryExpression).Concat(Selected(set.SecondQueryExpression)),
        _ => [],
    };

    private static bool IsId(ColumnReferenceExpression column) =>
        column.MultiPartIdentifier?.Identifiers[^1].Value is { } name && (name == "Id" || name.EndsWith("Id", StringComparison.Ordinal));

    private static bool StopsSomewhere(CommonTableExpression table)
    {
        var limit = new QueryLimit();
        table.QueryExpression.Accept(limit);

        return limit.IsThere;
    }

    private static bool ReadsItself(CommonTableExpression table)
    {
        var read = new TablesRead();
        table.QueryExpression.Accept(read);

        return read.Names.Contains(table.ExpressionName.Value, StringComparer.OrdinalIgnoreCase);
    }

    private sealed class QueryLimit : TSqlFragmentVisitor
    {
        public bool IsThere { get; private set; }

        public override void Visit(BooleanComparisonExpression node) => IsThere |=
            node.ComparisonType is BooleanComparisonType.LessThan or BooleanComparisonType.LessThanOrEqualTo
                && node.SecondExpression is VariableReference or IntegerLiteral;
    }
}
