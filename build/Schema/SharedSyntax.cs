using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OperationsCase.Schema;

/// <summary>The kinds of clause and expression that a statement may be made of.</summary>
internal static class SharedSyntax
{
    private const string Paging = "TOP, OFFSET and FETCH, since database.Page cuts pages";

    private static readonly HashSet<Type> Shared =
    [
        typeof(SelectStatement), typeof(InsertStatement), typeof(UpdateStatement), typeof(DeleteStatement),
        typeof(InsertSpecification), typeof(UpdateSpecification), typeof(DeleteSpecification),
        typeof(ValuesInsertSource), typeof(SelectInsertSource), typeof(RowValue), typeof(AssignmentSetClause),
        typeof(WithCtesAndXmlNamespaces), typeof(CommonTableExpression),
        typeof(QuerySpecification), typeof(BinaryQueryExpression), typeof(SelectScalarExpression),
        typeof(FromClause), typeof(NamedTableReference), typeof(QualifiedJoin), typeof(UnqualifiedJoin), typeof(QueryDerivedTable),
        typeof(WhereClause), typeof(GroupByClause), typeof(ExpressionGroupingSpecification), typeof(HavingClause),
        typeof(OrderByClause), typeof(ExpressionWithSortOrder), typeof(OverClause),
        typeof(BooleanComparisonExpression), typeof(BooleanBinaryExpression), typeof(BooleanNotExpression),
        typeof(BooleanParenthesisExpression), typeof(BooleanIsNullExpression), typeof(InPredicate), typeof(LikePredicate), typeof(ExistsPredicate),
        typeof(ScalarSubquery), typeof(ColumnReferenceExpression), typeof(VariableReference), typeof(ParenthesisExpression),
        typeof(BinaryExpression), typeof(UnaryExpression), typeof(FunctionCall), typeof(CastCall), typeof(SqlDataTypeReference),
        typeof(CoalesceExpression), typeof(NullIfExpression), typeof(IIfCall),
        typeof(SearchedCaseExpression), typeof(SearchedWhenClause), typeof(SimpleCaseExpression), typeof(SimpleWhenClause),
        typeof(IntegerLiteral), typeof(NumericLiteral), typeof(StringLiteral), typeof(NullLiteral),
        typeof(MultiPartIdentifier), typeof(SchemaObjectName), typeof(Identifier), typeof(IdentifierOrValueExpression),
    ];

    private static readonly Dictionary<Type, string> Advice = new()
    {
        [typeof(TopRowFilter)] = Paging,
        [typeof(OffsetClause)] = Paging,
        [typeof(SelectStarExpression)] = "SELECT *, since a row names its columns",
        [typeof(BooleanTernaryExpression)] = "BETWEEN, since a range is written >= and <",
        [typeof(MergeStatement)] = "MERGE",
        [typeof(OutputClause)] = "OUTPUT",
        [typeof(OutputIntoClause)] = "OUTPUT",
        [typeof(ConvertCall)] = "CONVERT, since both have CAST",
        [typeof(TryCastCall)] = "TRY_CAST",
        [typeof(LeftFunctionCall)] = "LEFT, since both have SUBSTRING",
        [typeof(RightFunctionCall)] = "RIGHT, since both have SUBSTRING",
        [typeof(ParameterlessCall)] = "a function of the server's clock or session, since both are parameters",
        [typeof(GlobalVariableExpression)] = "a variable of the server",
        [typeof(InlineDerivedTable)] = "(VALUES …) as a table",
        [typeof(QueryParenthesisExpression)] = "brackets round a part of a UNION",
        [typeof(TableHint)] = "a table hint",
        [typeof(DistinctPredicate)] = "IS DISTINCT FROM",
        [typeof(BinaryLiteral)] = "a binary literal",
        [typeof(DefaultLiteral)] = "DEFAULT, since values are made in C#",
    };

    public static IEnumerable<string> Reasons(TSqlFragment node)
    {
        if (!Shared.Contains(node.GetType()))
        {
            yield return Advice.GetValueOrDefault(node.GetType(), $"{node.GetType().Name}, which is not known to mean the same on both engines");
        }

        if (node is PrimaryExpression { Collation: not null })
        {
            yield return "COLLATE";
        }

        if (node is Identifier { QuoteType: not QuoteType.NotQuoted })
        {
            yield return "a quoted name";
        }

        if (node is SchemaObjectName { Identifiers.Count: > 1 })
        {
            yield return "a schema's name before a table's";
        }

        if (node is StringLiteral { IsNational: true })
        {
            yield return "N'…'";
        }

        if (node is StringLiteral text && text.Line().StartsWith('"'))
        {
            yield return "text in double quotes";
        }
    }
}
