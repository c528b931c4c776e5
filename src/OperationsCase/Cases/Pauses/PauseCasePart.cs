using OperationsCase.Access;

namespace OperationsCase.Cases.Pauses;

/// <summary>Until when cases were put aside.</summary>
internal static class PauseCasePart
{
    public static CasePart Of => new() { Order = 58, Erase = [Sql.Pauses], Ids = Sql.Ids };

    private static class Sql
    {
        internal const string Ids = "SELECT aside.Id FROM CasePause AS aside WHERE aside.CaseId = @Id";

        internal const string Pauses = "DELETE FROM CasePause WHERE CaseId = @Id";
    }
}
