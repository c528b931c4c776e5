using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tasks;

/// <summary>Records that a task was done.</summary>
[AllowedTo(Role.OfBoroughs)]
public sealed record CompleteTask : ITaskCommand
{
    public CaseReference Case { get; init; }

    public Guid TaskId { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Note { get; init; }

    internal sealed class Validator : AbstractValidator<CompleteTask>
    {
        public Validator() => RuleFor(done => done.Note).MaximumLength(1000).WithMessage("Note must be 1,000 characters or fewer");
    }

    internal sealed class Handler(TaskAuthority authority, TaskStore tasks, CaseHistory history)
        : IRequestHandler<CompleteTask, Result<string>>
    {
        public async Task<Result<string>> Handle(CompleteTask command, CancellationToken cancellation)
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

            await tasks.Complete(task, "Done", command.Note);
            history.IsAbout(task.Id);
            history.Tell("Task done", $"{task.What}.{(command.Note is null ? "" : $" {command.Note}")}");

            return task.What;
        }
    }
}
