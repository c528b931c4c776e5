using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OperationsCase.Schema;

/// <summary>The tables and views that a query reads, without those that its WITH makes.</summary>
internal sealed class TablesRead : TSqlFragmentVisitor
{
    private readonly HashSet<string> read = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> made = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> Names => [.. read.Except(made, StringComparer.OrdinalIgnoreCase)];

    public override void Visit(NamedTableReference node) => read.Add(node.SchemaObject.BaseIdentifier.Value);

    public override void Visit(CommonTableExpression node) => made.Add(node.ExpressionName.Value);
}
