using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Operations;

/// <summary>A clock of the operation that still runs stands in the way of closing it. Its tasks are another check.</summary>
internal sealed class OpenClocksCheck(Database database) : IClosingCheck
{
    string IClosingCheck.KindCode => OperationCase.Code;

    public async Task<IReadOnlyList<ClosingBlocker>> Of(Guid caseId) =>
    [
        .. (await database.List<OpenClock>(Sql.Open, new { CaseId = caseId })).Select(clock => new ClosingBlocker(
            $"“{clock.What}” is still open, due {DueFormat.When(clock.DueAt, clock.LastDayOn)}",
            $"/deadlines/{clock.Id}")),
    ];

    private sealed record OpenClock
    {
        public Guid Id { get; init; }

        public string What { get; init; } = "";

        public DateTimeOffset DueAt { get; init; }

        public DateOnly? LastDayOn { get; init; }
    }

    private static class Sql
    {
        internal const string Open =
            $"""
            SELECT Id, What, DueAt, LastDayOn
            FROM Deadline
            WHERE CaseId = @CaseId AND MetAt IS NULL AND StoodDownAt IS NULL AND {TaskRules.NotATask}
            ORDER BY DueAt, Id
            """;
    }
}
