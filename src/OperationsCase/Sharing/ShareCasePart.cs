using OperationsCase.Access;

namespace OperationsCase.Sharing;

/// <summary>With whom a case is or was shared.</summary>
internal static class ShareCasePart
{
    public static CasePart Of => new() { Order = 140, Erase = [Sql.Shares] };

    private static class Sql
    {
        internal const string Shares = "DELETE FROM CaseShare WHERE CaseId = @Id";
    }
}
