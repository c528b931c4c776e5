using OperationsCase.Foundation.Data;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Deadlines;

/// <summary>Whoever holds an open clock of a case has work in it.</summary>
internal sealed class OpenClockHolders(Database database) : IWorkHolders
{
    public Task<IReadOnlyList<WorkHolder>> Of(IReadOnlyCollection<Guid> caseIds) =>
        database.List<WorkHolder>(Sql.Holders, new { CaseIds = caseIds });

    private static class Sql
    {
        internal const string Holders =
            """
            SELECT DISTINCT d.CaseId, d.OfficerId
            FROM Deadline AS d
            WHERE d.CaseId IN @CaseIds AND d.MetAt IS NULL AND d.StoodDownAt IS NULL
            """;
    }
}
