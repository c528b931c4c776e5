using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Documents;

/// <summary>The documents made for the closure of an operation.</summary>
internal static class ClosureDocumentCasePart
{
    public static CasePart Of => new() { KindCode = "OP", Order = 80, Erase = [Sql.Documents], Ids = Sql.Ids };

    private static class Sql
    {
        internal const string Ids = "SELECT paper.Id FROM ClosureDocument AS paper WHERE paper.OperationId = @Id";

        internal const string Documents = "DELETE FROM ClosureDocument WHERE OperationId = @Id";
    }
}
