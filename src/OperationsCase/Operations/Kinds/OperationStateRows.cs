using OperationsCase.Cases;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Operations;

/// <summary>Writes where the operations of each kind can stand.</summary>
internal sealed class OperationStateRows : IRegisteredRows
{
    private static IEnumerable<OperationStateRow> All =>
        from kind in OperationKind.All
        from state in kind.States
        orderby kind.Code, state.Code
        select new OperationStateRow { Kind = kind.Code, Code = state.Code };

    public async Task Write(Database database)
    {
        foreach (var state in All)
        {
            await database.AddIfAbsent(Sql.Add, state);
        }
    }

    public async Task<IReadOnlyList<string>> Missing(Database database)
    {
        var known = await database.List<OperationStateRow>(Sql.Known, new { });

        return [.. All.Except(known).Select(state => $"the state {state.Code} of {state.Kind}")];
    }

    private sealed record OperationStateRow
    {
        public string Kind { get; init; } = "";

        public string Code { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Known = "SELECT state.Kind, state.Code FROM OperationState AS state ORDER BY state.Kind, state.Code";

        internal const string Add =
            """
            INSERT INTO OperationState (Kind, Code)
            SELECT @Kind, @Code
            WHERE NOT EXISTS (SELECT 1 FROM OperationState WHERE Kind = @Kind AND Code = @Code)
            """;
    }
}
