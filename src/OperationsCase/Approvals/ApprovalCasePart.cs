using OperationsCase.Access;

namespace OperationsCase.Approvals;

/// <summary>The decisions that were asked for about a case, which go with it.</summary>
internal static class ApprovalCasePart
{
    public static CasePart Of => new() { Order = 210, Erase = [Sql.Approvals], Ids = Sql.Ids };

    private static class Sql
    {
        internal const string Ids = "SELECT asked.Id FROM Approval AS asked WHERE asked.CaseId = @Id";

        internal const string Approvals = "DELETE FROM Approval WHERE CaseId = @Id";
    }
}
