using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OperationsCase.Schema;

/// <summary>Finds columns that are neither grouped by nor counted.</summary>
/// <remarks>SQLite takes such a column from any row of the group; the server refuses it, and no offline compiler says so.</remarks>
internal static class UngroupedColumns
{
    public static IEnumerable<SchemaRefusal> Refusals(QuerySpecification query)
    {
        var groups = query.GroupByClause?.GroupingSpecifications.Select(group => group.Line()).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        var loose = new LooseColumns(groups);

        foreach (var element in query.SelectElements)
        {
            element.Accept(loose);
        }

        query.HavingClause?.Accept(loose);

        foreach (var order in SharedQueries.OrderedByOtherThanSelected(query))
        {
            order.Accept(loose);
        }

        return query.GroupByClause is null && query.HavingClause is null && !loose.MetAggregate
            ? []
            : loose.Found.Select(column => column.Refused("a column that is neither grouped by nor within COUNT, SUM, AVG, MIN or MAX"));
    }

    private sealed class LooseColumns(HashSet<string> groups) : TSqlConcreteFragmentVisitor
    {
        public List<ColumnReferenceExpression> Found { get; } = [];

        public bool MetAggregate { get; private set; }

        public override void ExplicitVisit(FunctionCall node)
        {
            if (SharedFunctions.IsAggregate(node))
            {
                MetAggregate = true;
            }
            else
            {
                Unless(node, () => base.ExplicitVisit(node));
            }
        }

        public override void ExplicitVisit(ColumnReferenceExpression node) => Unless(node, () => Found.Add(node));

        public override void ExplicitVisit(ScalarSubquery node)
        {
            // It has rows, and groups, of its own.
        }

        public override void ExplicitVisit(BinaryExpression node) => Unless(node, () => base.ExplicitVisit(node));

        public override void ExplicitVisit(SearchedCaseExpression node) => Unless(node, () => base.ExplicitVisit(node));

        public override void ExplicitVisit(SimpleCaseExpression node) => Unless(node, () => base.ExplicitVisit(node));

        public override void ExplicitVisit(CoalesceExpression node) => Unless(node, () => base.ExplicitVisit(node));

        public override void ExplicitVisit(IIfCall node) => Unless(node, () => base.ExplicitVisit(node));

        public override void ExplicitVisit(CastCall node) => Unless(node, () => base.ExplicitVisit(node));

        private void Unless(TSqlFragment node, Action visit)
        {
            if (!groups.Contains(node.Line()))
            {
                visit();
            }
        }
    }
}
