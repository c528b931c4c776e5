using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OperationsCase.Schema;

/// <summary>Parameters are named as the property is, to the letter: SQLite tells case apart, the server does not.</summary>
internal static partial class SharedParameters
{
    public static IReadOnlyList<string> Names(string statement) =>
    [
        .. TSql.Words(statement).Where(token => token.TokenType == TSqlTokenType.Variable).Select(token => token.Text)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    public static IEnumerable<SchemaRefusal> Refusals(TSqlFragment fragment)
    {
        var parameters = fragment.Words().Where(token => token.TokenType == TSqlTokenType.Variable).ToList();

        return parameters.Where(token => !Property().IsMatch(token.Text))
            .Select(token => new SchemaRefusal(token.Line, $"{token.Text}, which is no property's name"))
            .Concat(
                from same in parameters.GroupBy(token => token.Text, StringComparer.OrdinalIgnoreCase)
                from token in same.DistinctBy(token => token.Text).Skip(1)
                select new SchemaRefusal(token.Line, $"{token.Text}, which is written {same.First().Text} before"));
    }

    [GeneratedRegex(@"^@[A-Z]\w*$")]
    private static partial Regex Property();
}
