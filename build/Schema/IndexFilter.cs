using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OperationsCase.Schema;

/// <summary>What a filtered index may say: SQL Server takes simple comparisons of a column alone.</summary>
internal static class IndexFilter
{
    public static IEnumerable<SchemaRefusal> Refusals(BooleanExpression filter) => filter switch
    {
        BooleanBinaryExpression { BinaryExpressionType: BooleanBinaryExpressionType.And } both =>
            Refusals(both.FirstExpression).Concat(Refusals(both.SecondExpression)),
        BooleanIsNullExpression { Expression: ColumnReferenceExpression } => [],
        BooleanComparisonExpression
        {
            ComparisonType: BooleanComparisonType.Equals, FirstExpression: ColumnReferenceExpression, SecondExpression: Literal literal,
        } => SharedSql.Refusals(literal),
        InPredicate { NotDefined: false, Subquery: null, Expression: ColumnReferenceExpression } list when list.Values
            .All(value => value is Literal) =>
            list.Values.SelectMany(SharedSql.Refusals),
        _ => [filter.Refused("a filter beyond IS [NOT] NULL, =, IN and AND of columns and literals")],
    };

    /// <summary>The columns that are null in every row the index holds.</summary>
    public static IEnumerable<ColumnReferenceExpression> AskedForNull(BooleanExpression filter) => filter switch
    {
        BooleanBinaryExpression both => AskedForNull(both.FirstExpression).Concat(AskedForNull(both.SecondExpression)),
        BooleanIsNullExpression { IsNot: false, Expression: ColumnReferenceExpression column } => [column],
        _ => [],
    };

    /// <summary>The columns that are not null in any row the index holds.</summary>
    public static IEnumerable<string> NeverNull(BooleanExpression? filter) => filter switch
    {
        BooleanBinaryExpression both => NeverNull(both.FirstExpression).Concat(NeverNull(both.SecondExpression)),
        BooleanIsNullExpression { IsNot: true } known => [known.Expression.Line()],
        BooleanComparisonExpression equal => [equal.FirstExpression.Line()],
        InPredicate list => [list.Expression.Line()],
        _ => [],
    };
}
