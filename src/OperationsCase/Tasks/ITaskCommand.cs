using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tasks;

/// <summary>Changes one task of a case. The answer is what must be done.</summary>
public interface ITaskCommand : ICommand<string>, IConcernsCase
{
    CaseReference Case { get; }

    Guid TaskId { get; }
}

/// <summary>Finds the task that a command changes, and says who may.</summary>
internal sealed class TaskAuthority(TaskStore tasks, CaseStore cases, CurrentCase currentCase, ICurrentUser officer)
{
    public async Task<Result<TaskForUpdate>> Find(ITaskCommand command) =>
        await tasks.Find(currentCase.Id, command.TaskId) is not { } task ? Refusal.NotFound("task")
        : WhyNot(task.CaseOwnerId, task.OwnerId) is { } refusal ? refusal
        : task;

    /// <summary>Whoever works cases of the borough may; others, such as a sergeant of the ward, where the case or the task is theirs.</summary>
    public Refusal? WhyNot(Guid? caseOwnerId, Guid? taskOwnerId = null) =>
        (officer.Role & Role.CaseWorkers) != Role.None || caseOwnerId == officer.Id || taskOwnerId == officer.Id
            ? null
            : Refusal.Forbidden("This case is not yours, and the task is not given to you. Ask the officer in the case");

    public Task<CaseSummary> CaseInHand() => cases.Summary(currentCase.Id);
}
