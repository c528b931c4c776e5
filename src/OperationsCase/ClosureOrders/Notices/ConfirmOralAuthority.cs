using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Records that an authority given orally by somebody without an account was confirmed in writing.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record ConfirmOralAuthority : ICommand<Guid>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    public Guid ProposalId { get; init; }

    [Display(Name = "Time it was confirmed")]
    public DateTimeOffset? ConfirmedAt { get; init; }

    internal sealed class Validator : AbstractValidator<ConfirmOralAuthority>
    {
        public Validator(TimeProvider clock) => RuleFor(confirm => confirm.ConfirmedAt)
            .NotNull().WithMessage("Enter when it was confirmed in writing")
            .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time it was confirmed cannot be in the future");
    }

    internal Refusal? WhyNot(ProposalForUpdate proposal) => proposal switch
    {
        { WithdrawnAt: not null } => proposal.WhyNotOpen,
        { Authority: not NoticeAuthority.Oral } => Refusal.Conflict("This notice has no oral authority to confirm"),
        { ConfirmedAt: not null } => Refusal.Conflict("The authority is confirmed in writing already"),
        _ when ConfirmedAt < proposal.AuthorisedAt => Refusal.Invalid("It can only be confirmed after it was given", nameof(ConfirmedAt)),
        _ => null,
    };

    internal sealed class Handler(
        CurrentCase currentCase,
        ClosureStore closure,
        ClosureAuthority authority,
        ApprovalStore approvals,
        OralAuthorityApproval oral,
        CaseHistory history) : IRequestHandler<ConfirmOralAuthority, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(ConfirmOralAuthority command, CancellationToken cancellation)
        {
            if (await closure.WhyNot(currentCase.Id) is { } refusal)
            {
                return refusal;
            }

            if (await closure.Proposal(currentCase.Id, command.ProposalId) is not { } proposal)
            {
                return Refusal.NotFound("proposed notice");
            }

            if (command.WhyNot(proposal) is { } why)
            {
                return why;
            }

            if (await approvals.Waiting(oral, proposal.Id) is { } waiting)
            {
                return Refusal.Conflict($"{waiting.ApproverName} has been asked to confirm it here, in {waiting.Reference}. Only they can");
            }

            await authority.Confirm(proposal.Id, command.ConfirmedAt!.Value, approvalId: null);
            history.IsAbout(command.ProposalId);
            history.Tell("Authority confirmed in writing", $"By {proposal.AuthorisedBy}, elsewhere.", command.ConfirmedAt);

            return command.ProposalId;
        }
    }
}
