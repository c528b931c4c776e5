using Microsoft.SqlServer.TransactSql.ScriptDom;
using OperationsCase.Schema;

namespace OperationsCase.Database.Tests;

/// <summary>A SUM: of an INT it is an INT on SQL Server, and one that grows too large is an error there alone.</summary>
internal static class SumOfInts
{
    public static IReadOnlyList<string> ThatMayOverflow(string statement, IEnumerable<Table> tables)
    {
        var columns = tables
            .SelectMany(table => table.Columns)
            .ToLookup(column => column.Name, column => column.Type, StringComparer.OrdinalIgnoreCase);
        var found = new WholeSumVisitor();
        TSql.Parse(SharedSql.WithListsInBrackets(statement), []).ToList().ForEach(parsed => parsed.Accept(found));

        return [.. found.Summed
            .Where(summed => !IsLong(summed, columns))
            .Select(summed => $"SUM of {summed.Line()}, which may be an INT: SUM(CAST(… AS BIGINT))")];
    }

    private static bool IsLong(ScalarExpression summed, ILookup<string, string> columns) => summed switch
    {
        CastCall { DataType: SqlDataTypeReference { SqlDataTypeOption: SqlDataTypeOption.BigInt } } => true,
        ColumnReferenceExpression column => columns[column.MultiPartIdentifier.Identifiers[^1].Value]
            .DefaultIfEmpty("INT")
            .All(type => type != "INT"),
        _ => false,
    };

    private sealed class WholeSumVisitor : TSqlFragmentVisitor
    {
        public List<ScalarExpression> Summed { get; } = [];

        public override void Visit(FunctionCall node)
        {
            if (node.FunctionName.Value.Equals("SUM", StringComparison.OrdinalIgnoreCase))
            {
                Summed.Add(node.Parameters[0]);
            }
        }
    }
}
