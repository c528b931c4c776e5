using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Records that an authority given by word of mouth was confirmed in writing.</summary>
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
        Database database,
        CurrentCase currentCase,
        ClosureStore closure,
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

            await database.Execute(Sql.Confirm, new { Id = command.ProposalId, command.ConfirmedAt });
            history.IsAbout(command.ProposalId);
            history.Tell("Authority confirmed in writing", $"By {proposal.AuthorisedBy}.", command.ConfirmedAt);

            return command.ProposalId;
        }
    }

    private static class Sql
    {
        internal const string Confirm = "UPDATE ClosureProposal SET ConfirmedAt = @ConfirmedAt WHERE Id = @Id AND ConfirmedAt IS NULL";
    }
}
