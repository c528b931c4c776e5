using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations;

/// <summary>Asks a supervisor to approve closing an operation over what is still open in it.</summary>
[AllowedTo(Role.CaseWorkers)]
[ByLeadBorough("close it")]
public sealed record AskToClose : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public OperationReference Operation { get; init; }

    public Guid? ApproverId { get; init; }

    /// <summary>Why it is closed with that open.</summary>
    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<AskToClose>
    {
        public Validator()
        {
            RuleFor(ask => ask.ApproverId).NotNull().WithMessage("Select the supervisor who is to approve it");
            RuleFor(ask => ask.Why)
                .NotEmpty().WithMessage("Enter why it should be closed with this open")
                .MaximumLength(1000).WithMessage("This must be 1,000 characters or fewer");
        }
    }

    internal sealed class Handler(
        CurrentCase currentCase,
        OperationStore operations,
        ClosingChecks checks,
        ApprovalStore approvals,
        ClosingApproval kind) : IRequestHandler<AskToClose, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(AskToClose command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            await operations.Touch(id);

            if (await operations.IsClosed(id))
            {
                return Refusal.Conflict("This operation is closed already");
            }

            var blockers = await checks.Of(OperationCase.Code, id);

            return blockers.Count == 0
                ? Refusal.Conflict("Nothing is open, so you can close the operation yourself")
                : await approvals.Ask(new AskedApproval(id, kind, id, command.ApproverId!.Value)
                {
                    What = blockers.Count == 1 ? "Close with one thing open" : $"Close with {blockers.Count} things open",
                    Why = command.Why,
                    ApproverField = nameof(ApproverId),
                });
        }
    }
}
