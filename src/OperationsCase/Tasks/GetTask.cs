using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Audit.Log;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tasks;

/// <summary>Gets one task of a case with its history, and who may be given it.</summary>
[AllowedTo(Role.CaseReaders)]
[SaidInAuditLog("Opened a task of a case")]
public sealed record GetTask(CaseReference Case, Guid TaskId) : IQuery<GetTask.Answer>, IConcernsCase
{
    private const int EventsShown = 50;

    /// <param name="Case">Whose it is.</param>
    /// <param name="Task">As it stands.</param>
    /// <param name="Version">Of the case, which a correction sends back.</param>
    /// <param name="History">What was done about it, latest first.</param>
    /// <param name="MayAct">Whether the officer may say what became of it.</param>
    public sealed record Answer(CaseSummary Case, TaskRow Task, int Version, IReadOnlyList<HistoryRow> History, bool MayAct)
    {
        /// <summary>Whether its words and its day were chosen by an officer, and can be corrected.</summary>
        public bool IsOwn => Task.RuleId == TaskRules.Own;
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseKinds kinds,
        CaseStore cases,
        TaskAuthority authority,
        HistoryReader history,
        ICurrentUser officer)
        : IRequestHandler<GetTask, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetTask query, CancellationToken cancellation)
        {
            var found = await database.List<TaskRow>(Sql.One, new { query.TaskId, CaseId = currentCase.Id });

            if (found.Named(kinds) is not [var task])
            {
                return Refusal.NotFound("task");
            }

            var about = await cases.Summary(currentCase.Id);
            var happened = await history.Of(task.Id, new Events());

            return new Answer(
                about,
                task,
                await database.Count(Sql.Version, new { currentCase.Id }),
                happened.Value.Rows,
                officer.May<CompleteTask>() && authority.WhyNot(about.HolderId, task.OwnerId) is null);
        }
    }

    private sealed record Events : IHistoryQuery
    {
        public int Page => 1;

        public int PageSize => EventsShown;
    }

    private static class Sql
    {
        internal const string One = $"SELECT {TaskRow.Columns} {TaskRow.Tables} WHERE {TaskRow.Joined} AND task.Id = @TaskId AND d.CaseId = @CaseId";

        internal const string Version = "SELECT it.Version FROM CaseRecord AS it WHERE it.Id = @Id";
    }
}
