using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OperationsCase.Schema;

/// <summary>The functions that have one name and one meaning on both engines.</summary>
/// <remarks>COALESCE, NULLIF, IIF, CASE and CAST are syntax to T-SQL, and stand in <see cref="SharedSyntax"/>.</remarks>
internal static class SharedFunctions
{
    private const int Any = int.MaxValue;

    private static readonly HashSet<string> Aggregates = new(StringComparer.OrdinalIgnoreCase) { "COUNT", "SUM", "AVG", "MIN", "MAX" };

    private static readonly Dictionary<string, (int Fewest, int Most)> Arguments = new(StringComparer.OrdinalIgnoreCase)
    {
        ["COUNT"] = (1, 1),
        ["SUM"] = (1, 1),
        ["AVG"] = (1, 1),
        ["MIN"] = (1, 1),
        ["MAX"] = (1, 1),
        ["ABS"] = (1, 1),
        ["SIGN"] = (1, 1),
        ["FLOOR"] = (1, 1),
        ["CEILING"] = (1, 1),
        ["SQRT"] = (1, 1),
        ["EXP"] = (1, 1),
        ["LOG10"] = (1, 1),
        ["ROUND"] = (2, 2),
        ["CONCAT"] = (2, Any),
        ["CONCAT_WS"] = (3, Any),
        ["TRIM"] = (1, 1),
        ["LTRIM"] = (1, 1),
        ["RTRIM"] = (1, 1),
        ["SUBSTRING"] = (3, 3),
        ["ROW_NUMBER"] = (0, 0),
        ["RANK"] = (0, 0),
        ["DENSE_RANK"] = (0, 0),
        ["LAG"] = (1, 3),
        ["LEAD"] = (1, 3),
    };

    public static bool IsAggregate(FunctionCall call) => Aggregates.Contains(call.FunctionName.Value) && call.OverClause is null;

    public static IEnumerable<string> Reasons(TSqlFragment node)
    {
        if (node is not FunctionCall call)
        {
            yield break;
        }

        var name = call.FunctionName.Value.ToUpperInvariant();

        if (!Arguments.TryGetValue(name, out var arguments))
        {
            yield return $"{name}, a function that is not known to mean the same on both engines";
        }
        else if (call.Parameters.Count < arguments.Fewest || call.Parameters.Count > arguments.Most)
        {
            yield return $"{name} of {call.Parameters.Count} arguments";
        }
        else if (OtherMeaning(name, call) is { } reason)
        {
            yield return reason;
        }

        if (call.CallTarget is not null || call.WithinGroupClause is not null || call.TrimOptions is not null || call.IgnoreRespectNulls.Count > 0)
        {
            yield return $"{name} with a clause of one engine";
        }
    }

    private static string? OtherMeaning(string name, FunctionCall call) => name switch
    {
        "ROUND" when call.Parameters[1] is not IntegerLiteral => "ROUND to something else than a plain number of places",
        "COUNT" when call.UniqueRowFilter == UniqueRowFilter.Distinct && call.Parameters[0] is not ColumnReferenceExpression =>
            "COUNT(DISTINCT …) of something else than a column",
        "COUNT" when call.OverClause is { Partitions.Count: 0 } => "COUNT beside its rows, which is many times slower than a count of its own",
        "AVG" when !IsFraction(call.Parameters[0]) => "AVG of whole numbers, which is whole on one engine only: AVG(1.0 * …)",
        _ => null,
    };

    private static bool IsFraction(ScalarExpression expression) => expression switch
    {
        BinaryExpression { BinaryExpressionType: BinaryExpressionType.Multiply } product => product.FirstExpression is NumericLiteral
            || IsFraction(product.FirstExpression),
        ParenthesisExpression inner => IsFraction(inner.Expression),
        _ => false,
    };
}
