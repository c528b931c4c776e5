using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tasks;

/// <summary>Records that a task need not be done, and why.</summary>
[AllowedTo(Role.OfBoroughs)]
public sealed record EndTaskAsNotNeeded : ITaskCommand
{
    public CaseReference Case { get; init; }

    public Guid TaskId { get; init; }

    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<EndTaskAsNotNeeded>
    {
        public Validator() => RuleFor(end => end.Why)
            .NotEmpty().WithMessage("Enter why it need not be done")
            .MaximumLength(1000).WithMessage("Why it need not be done must be 1,000 characters or fewer");
    }

    internal sealed class Handler(TaskAuthority authority, TaskStore tasks, CaseHistory history)
        : IRequestHandler<EndTaskAsNotNeeded, Result<string>>
    {
        public async Task<Result<string>> Handle(EndTaskAsNotNeeded command, CancellationToken cancellation)
        {
            var found = await authority.Find(command);

            if (found.IsRefused)
            {
                return Result<string>.Refused(found.Refusals);
            }

            var task = found.Value;

            if (!task.IsOpen)
            {
                return TaskRefusals.Ended(task);
            }

            await tasks.EndAsNotNeeded(task, command.Why);
            history.IsAbout(task.Id);
            history.Tell("Task not needed", $"{task.What}. {command.Why}");

            return task.What;
        }
    }
}
