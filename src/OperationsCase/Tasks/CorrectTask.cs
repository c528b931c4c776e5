using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tasks;

/// <summary>Corrects the words or the day of a task that an officer added, if nobody else changed the case since it was shown.</summary>
[AllowedTo(Role.OfBoroughs)]
public sealed record CorrectTask : ITaskCommand, ITaskWords
{
    public CaseReference Case { get; init; }

    public Guid TaskId { get; init; }

    /// <summary>The version of the case that was shown.</summary>
    public int Version { get; init; }

    public string What { get; init; } = "";

    [DataType(DataType.MultilineText)]
    public string? Details { get; init; }

    public DateOnly? DueOn { get; init; }

    internal sealed class Validator : AbstractValidator<CorrectTask>
    {
        public Validator(TimeProvider clock)
        {
            Include(new TaskWordsRules(clock));
            RuleFor(correction => correction.Version).GreaterThan(0).WithMessage("Give the version of the case you were shown");
        }
    }

    internal sealed class Handler(
        TaskAuthority authority,
        TaskStore tasks,
        CaseStore cases,
        DeadlineCorrection deadlines,
        CaseHistory history,
        ConflictingChange conflict)
        : IRequestHandler<CorrectTask, Result<string>>
    {
        public async Task<Result<string>> Handle(CorrectTask command, CancellationToken cancellation)
        {
            var found = await authority.Find(command);

            if (found.IsRefused)
            {
                return Result<string>.Refused(found.Refusals);
            }

            var task = found.Value;

            if (task.RuleId != TaskRules.Own)
            {
                return TaskRefusals.FollowsByItself;
            }

            if (!task.IsOpen)
            {
                return TaskRefusals.Ended(task);
            }

            if (!await cases.Change(task.CaseId, command.Version))
            {
                return Refusal.Conflict(
                    $"{await conflict.While(task.CaseId, "changed this case")} The task now says: {task.What}. "
                    + "What you entered is kept below. Check it and save again, or leave this page to keep theirs");
            }

            await tasks.Correct(task, command.What, command.Details);

            if (command.DueOn != task.LastDayOn)
            {
                await deadlines.Stated(task.RuleId, task.TriggerAt, command.DueOn!.Value, task.Id, nameof(CorrectTask));
            }

            history.IsAbout(task.Id);
            history.Was(new { task.What, task.Details, DueOn = task.LastDayOn });
            history.Tell("Task corrected", $"{command.What}, by {Foundation.Web.Format.Day(command.DueOn!.Value)}.");

            return command.What;
        }
    }
}
