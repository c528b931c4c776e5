using OperationsCase.Access;

namespace OperationsCase.Operations;

/// <summary>An operation, with what is asked of its kind.</summary>
internal static class OperationCasePart
{
    public static CasePart Of => new()
    {
        KindCode = "OP",
        Order = CasePart.OwnRow,
        Erase = [.. OperationKind.All.Select(kind => kind.Erase), Sql.Operation],
    };

    private static class Sql
    {
        internal const string Operation = "DELETE FROM Operation WHERE Id = @Id";
    }
}
