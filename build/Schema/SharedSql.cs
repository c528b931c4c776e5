using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OperationsCase.Schema;

/// <summary>The SQL that both engines read, and read alike.</summary>
/// <remarks>
/// No compiler says so offline, hence a closed list: what stands neither in <see cref="SharedSyntax"/> nor
/// in <see cref="SharedFunctions"/> is refused, and an entry is added once both engines have been seen to agree.
/// </remarks>
internal static partial class SharedSql
{
    /// <summary>Dapper writes <c>IN @Names</c> for a list; T-SQL proper wants it in brackets.</summary>
    public static string WithListsInBrackets(string statement) => DapperList().Replace(statement, "IN ($1)");

    public static bool IsTSql(string statement)
    {
        var refusals = new List<SchemaRefusal>();
        TSql.Parse(WithListsInBrackets(statement), refusals);

        return refusals.Count == 0;
    }

    /// <param name="statement">One statement of the application, as it stands in a class named Sql.</param>
    public static IReadOnlyList<SchemaRefusal> Refusals(string statement)
    {
        var refusals = new List<SchemaRefusal>();
        var statements = TSql.Parse(WithListsInBrackets(statement), refusals);

        if (refusals.Count == 0 && statements.Count != 1)
        {
            refusals.Add(new SchemaRefusal(1, $"{statements.Count} statements in one constant"));
        }

        refusals.AddRange(statements.SelectMany(Refusals));

        return refusals;
    }

    public static IReadOnlyList<SchemaRefusal> Refusals(TSqlFragment fragment)
    {
        var visitor = new Visitor();
        fragment.Accept(visitor);

        return [.. visitor.Refusals.Concat(SharedParameters.Refusals(fragment)).OrderBy(refusal => refusal.Line)];
    }

    [GeneratedRegex(@"\bIN\s+(@\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex DapperList();

    private sealed class Visitor : TSqlFragmentVisitor
    {
        private int refusedUntil = -1;

        public List<SchemaRefusal> Refusals { get; } = [];

        public override void Visit(TSqlFragment node)
        {
            // What stands inside something refused needs no second refusal.
            if (node.FirstTokenIndex >= 0 && node.LastTokenIndex <= refusedUntil)
            {
                return;
            }

            var reasons = SharedSyntax.Reasons(node)
                .Concat(SharedExpressions.Reasons(node))
                .Concat(SharedFunctions.Reasons(node))
                .Concat(SharedChanges.Reasons(node))
                .Concat(SharedQueries.Reasons(node))
                .ToList();

            foreach (var reason in reasons)
            {
                Refusals.Add(node.Refused(reason));
                refusedUntil = node.LastTokenIndex;
            }

            if (reasons.Count == 0 && node is QuerySpecification query)
            {
                Refusals.AddRange(UngroupedColumns.Refusals(query));
            }
        }
    }
}
