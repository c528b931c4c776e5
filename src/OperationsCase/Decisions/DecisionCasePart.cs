using OperationsCase.Access;

namespace OperationsCase.Decisions;

/// <summary>The decision log of a case.</summary>
internal static class DecisionCasePart
{
    public static CasePart Of => new() { Order = 55, Erase = [Sql.Decisions], Ids = Sql.Ids };

    private static class Sql
    {
        internal const string Ids = "SELECT made.Id FROM CaseDecision AS made WHERE made.CaseId = @Id";

        internal const string Decisions = "DELETE FROM CaseDecision WHERE CaseId = @Id";
    }
}
