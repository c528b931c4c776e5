using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tasks;

/// <summary>Gives an open task to another officer who may see its case, and who is told.</summary>
[AllowedTo(Role.OfBoroughs)]
public sealed record AssignTask : ITaskCommand
{
    public CaseReference Case { get; init; }

    public Guid TaskId { get; init; }

    public Guid? OwnerId { get; init; }

    internal sealed class Validator : AbstractValidator<AssignTask>
    {
        public Validator() => RuleFor(assign => assign.OwnerId).NotEmpty().WithMessage("Select who is to do it");
    }

    internal sealed class Handler(TaskAuthority authority, TaskStore tasks, CaseColleagues colleagues, CaseHistory history)
        : IRequestHandler<AssignTask, Result<string>>
    {
        public async Task<Result<string>> Handle(AssignTask command, CancellationToken cancellation)
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

            if (command.OwnerId == task.OwnerId)
            {
                return Refusal.Invalid($"{task.OwnerName} has this task already. Select someone else", nameof(OwnerId));
            }

            if (await colleagues.WhyNot(await authority.CaseInHand(), command.OwnerId!.Value, nameof(OwnerId)) is { } wrong)
            {
                return wrong;
            }

            await tasks.Assign(task, command.OwnerId.Value);
            var given = (await tasks.Find(task.CaseId, task.Id))!;
            history.IsAbout(task.Id);
            history.Was(new { task.OwnerId });
            history.Tell("Task given to another officer", $"{task.What}. {task.OwnerName} had it, {given.OwnerName} has it now.");

            return task.What;
        }
    }
}
