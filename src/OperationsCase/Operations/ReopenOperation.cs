using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations;

/// <summary>
/// Opens a closed operation again. The clocks and tasks that were given up when it was closed run again as they stand, and those whose time has
/// passed meanwhile are overdue.
/// </summary>
[AllowedTo(Role.Supervisors)]
[RequiresRecentSignIn]
[ByLeadBorough("open it again")]
public sealed record ReopenOperation : ICommand<OperationState>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<ReopenOperation>
    {
        public Validator() => RuleFor(reopen => reopen.Why)
            .NotEmpty().WithMessage("Enter why it is opened again")
            .MaximumLength(500).WithMessage("Why it is opened again must be 500 characters or fewer");
    }

    internal sealed class Handler(
        CurrentCase currentCase,
        OperationStore operations,
        DeadlineService deadlines,
        INotifications notifications,
        CaseHistory history) : IRequestHandler<ReopenOperation, Result<OperationState>>
    {
        public async Task<Result<OperationState>> Handle(ReopenOperation command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            await operations.Touch(id);
            var state = await operations.StateOf(id);

            if (state is not { ClosedAt: { } closedAt, Outcome: { } outcome })
            {
                return Refusal.Conflict("This operation is not closed");
            }

            await operations.Reopen(id, state.Kind.States[0]);
            var running = await deadlines.ReopenGivenUp(OperationCase.Deadlines(id), closedAt);
            await notifications.Publish(new OperationReopened(id, state.Kind));
            history.Was(new { Outcome = outcome, ClosedAt = closedAt });
            history.Tell(
                "Operation opened again",
                $"It was closed as “{outcome}”. {command.Why}"
                + (running == 0 ? "" : running == 1 ? " One deadline runs again." : $" {running} deadlines run again."));

            return (await operations.StateOf(id)).Status;
        }
    }
}
