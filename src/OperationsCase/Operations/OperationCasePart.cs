using OperationsCase.Access;

namespace OperationsCase.Operations;

/// <summary>An operation, with what is asked of its kind.</summary>
internal static class OperationCasePart
{
    public static CasePart Of => new()
    {
        KindCode = "OP",
        Order = CasePart.OwnRow,
        Erase = [Sql.CrackHouse, Sql.OpenMarket, Sql.CannabisFactory, Sql.Operation],
    };

    private static class Sql
    {
        internal const string CrackHouse = "DELETE FROM CrackHouse WHERE OperationId = @Id";

        internal const string OpenMarket = "DELETE FROM OpenMarket WHERE OperationId = @Id";

        internal const string CannabisFactory = "DELETE FROM CannabisFactory WHERE OperationId = @Id";

        internal const string Operation = "DELETE FROM Operation WHERE Id = @Id";
    }
}
