using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tasks;

/// <summary>Opens a task again that was done or not needed; it is due when it was.</summary>
[AllowedTo(Role.OfBoroughs)]
public sealed record ReopenTask : ITaskCommand
{
    public CaseReference Case { get; init; }

    public Guid TaskId { get; init; }

    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<ReopenTask>
    {
        public Validator() => RuleFor(reopen => reopen.Why)
            .NotEmpty().WithMessage("Enter why it is to be done again")
            .MaximumLength(1000).WithMessage("Why it is to be done again must be 1,000 characters or fewer");
    }

    internal sealed class Handler(TaskAuthority authority, TaskStore tasks, CaseColleagues colleagues, CaseHistory history)
        : IRequestHandler<ReopenTask, Result<string>>
    {
        public async Task<Result<string>> Handle(ReopenTask command, CancellationToken cancellation)
        {
            var found = await authority.Find(command);

            if (found.IsRefused)
            {
                return Result<string>.Refused(found.Refusals);
            }

            var task = found.Value;

            if (task.IsOpen)
            {
                return TaskRefusals.IsOpen;
            }

            await tasks.Reopen(task);
            history.IsAbout(task.Id);
            history.Tell("Task reopened", $"{task.What}. {command.Why}");

            if (task.CaseOwnerId is { } caseOwner && await colleagues.WhyNot(await authority.CaseInHand(), task.OwnerId, "") is not null)
            {
                await tasks.Assign(task, caseOwner);
            }

            return task.What;
        }
    }
}
