using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Tasks;

/// <summary>An open task stands in the way of closing its case, whoever has it.</summary>
internal sealed class OpenTasksCheck(Database database) : IClosingCheck
{
    public async Task<IReadOnlyList<ClosingBlocker>> Of(Guid caseId) =>
    [
        .. (await database.List<OpenTask>(Sql.Open, new { CaseId = caseId }))
            .Select(task => new ClosingBlocker($"The task “{task.What}” is open", TaskRules.AddressOf(task.Reference, task.Id))),
    ];

    private sealed record OpenTask
    {
        public Guid Id { get; init; }

        public string What { get; init; } = "";

        public CaseReference Reference { get; init; }
    }

    private static class Sql
    {
        internal const string Open =
            """
            SELECT task.Id, d.What, it.Reference
            FROM CaseTask AS task
            JOIN Deadline AS d ON d.SubjectId = task.Id
            JOIN CaseRecord AS it ON it.Id = task.CaseId
            WHERE task.CaseId = @CaseId AND d.MetAt IS NULL AND d.StoodDownAt IS NULL
            ORDER BY d.DueAt, d.Id
            """;
    }
}
