using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OperationsCase.Schema;

internal static class SharedExpressions
{
    private const string TextBesideNoColumn = "text compared with something else than a column";

    private static readonly HashSet<string> TextFunctions = new(StringComparer.OrdinalIgnoreCase)
    {
        "CONCAT", "CONCAT_WS", "TRIM", "LTRIM", "RTRIM", "SUBSTRING",
    };

    public static IEnumerable<string> Reasons(TSqlFragment node) => node switch
    {
        BinaryExpression arithmetic => OfArithmetic(arithmetic),
        BooleanComparisonExpression comparison => OfComparison(comparison),
        InPredicate { Expression: not ColumnReferenceExpression } list when list.Values.Any(IsText) => [TextBesideNoColumn],
        InPredicate { Expression: ColumnReferenceExpression instant } list when IsNamed(instant, "At")
            && list.Values.Any(value => value is VariableReference) =>
            ["a list of instants, which goes past their handler: ask for a range, >= and <"],
        LikePredicate like => OfLike(like),
        CastCall { DataType: var type } when !IsShared(type) => ["CAST to another type than INT, BIGINT or NVARCHAR(n)"],
        CastCall
        {
            DataType: SqlDataTypeReference
            {
                SqlDataTypeOption: SqlDataTypeOption.Int
            or SqlDataTypeOption.BigInt
            }
        } cast when IsText(cast.Parameter) =>
            ["CAST of a text to a number, which is an error on one engine and 0 on the other"],
        _ => [],
    };

    /// <summary>Whether it is text that has no collation on SQLite, since it is no column.</summary>
    public static bool IsText(ScalarExpression expression) => expression switch
    {
        StringLiteral => true,
        ParenthesisExpression inner => IsText(inner.Expression),
        FunctionCall function => TextFunctions.Contains(function.FunctionName.Value),
        CastCall { DataType: SqlDataTypeReference { SqlDataTypeOption: SqlDataTypeOption.NVarChar } } => true,
        _ => false,
    };

    private static IEnumerable<string> OfArithmetic(BinaryExpression node)
    {
        if (node.BinaryExpressionType is not (BinaryExpressionType.Add or BinaryExpressionType.Subtract
            or BinaryExpressionType.Multiply or BinaryExpressionType.Divide or BinaryExpressionType.Modulo))
        {
            yield return "an operator that is not + - * / %";
        }

        if (node.BinaryExpressionType == BinaryExpressionType.Add && (IsText(node.FirstExpression) || IsText(node.SecondExpression)))
        {
            yield return "+ between texts, since both have CONCAT";
        }

        if (node.BinaryExpressionType is BinaryExpressionType.Divide or BinaryExpressionType.Modulo && MayBeZero(node.SecondExpression))
        {
            yield return "a division by what may be 0: divide by NULLIF(…, 0)";
        }
    }

    /// <remarks>On SQLite only a column has a collation, so any other text is compared byte by byte.</remarks>
    private static IEnumerable<string> OfComparison(BooleanComparisonExpression node)
    {
        if (node.ComparisonType is BooleanComparisonType.NotLessThan or BooleanComparisonType.NotGreaterThan
            or BooleanComparisonType.LeftOuterJoin or BooleanComparisonType.RightOuterJoin)
        {
            yield return "an operator of one engine";
        }

        if ((IsText(node.FirstExpression) && node.SecondExpression is not ColumnReferenceExpression)
            || (IsText(node.SecondExpression) && node.FirstExpression is not ColumnReferenceExpression))
        {
            yield return TextBesideNoColumn;
        }

        if (node is { FirstExpression: VariableReference, SecondExpression: VariableReference })
        {
            yield return "two parameters compared, which C# does before it asks";
        }
    }

    private static IEnumerable<string> OfLike(LikePredicate node)
    {
        if (node.OdbcEscape)
        {
            yield return "{ESCAPE …}";
        }

        if (node.SecondExpression is StringLiteral pattern && pattern.Value.Contains('[', StringComparison.Ordinal))
        {
            yield return "[ in a pattern, a wildcard on one engine only";
        }

        if (node is { SecondExpression: VariableReference, EscapeExpression: null, FirstExpression: var column } && !HoldsNoWildcard(column))
        {
            yield return "a pattern without ESCAPE '\\' on another column than a folded key, a word or a reference";
        }
    }

    private static bool HoldsNoWildcard(ScalarExpression expression) =>
        expression is ColumnReferenceExpression column && (IsNamed(column, "Key") || IsNamed(column, "Word") || IsNamed(column, "Reference"));

    private static bool IsNamed(ColumnReferenceExpression column, string ending) =>
        column.MultiPartIdentifier?.Identifiers[^1].Value.EndsWith(ending, StringComparison.Ordinal) == true;

    private static bool MayBeZero(ScalarExpression divisor) => divisor switch
    {
        NullIfExpression { SecondExpression: IntegerLiteral { Value: "0" } } => false,
        Literal number => !number.Value.Any(digit => digit is >= '1' and <= '9'),
        ParenthesisExpression inner => MayBeZero(inner.Expression),
        _ => true,
    };

    private static bool IsShared(DataTypeReference type) => type switch
    {
        SqlDataTypeReference { SqlDataTypeOption: SqlDataTypeOption.Int or SqlDataTypeOption.BigInt } => true,
        SqlDataTypeReference { SqlDataTypeOption: SqlDataTypeOption.NVarChar, Parameters: [IntegerLiteral] } => true,
        _ => false,
    };
}
