using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>
/// Gives a proposed notice up before it is served. Once it is issued that takes a cancellation notice, signed by the rank that the notice
/// needed. 2014 Act, s. 78.
/// </summary>
[AllowedTo(Role.CaseWorkers)]
[RequiresRecentSignIn]
public sealed record WithdrawClosureProposal : ICommand<Guid>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    public Guid ProposalId { get; init; }

    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    /// <summary>Who signed the cancellation notice; only for a notice that is issued.</summary>
    public string? AuthorisedBy { get; init; }

    public AuthorisingRank? Rank { get; init; }

    internal sealed class Validator : AbstractValidator<WithdrawClosureProposal>
    {
        public Validator()
        {
            RuleFor(withdraw => withdraw.Why).NotEmpty().WithMessage("Enter why it is withdrawn");
            RuleFor(withdraw => withdraw.AuthorisedBy).MaximumLength(100).WithMessage("Name must be 100 characters or fewer");
            RuleFor(withdraw => withdraw.Rank).IsInEnum();
            RuleFor(withdraw => withdraw.Why).MaximumLength(500).WithMessage("Why it is withdrawn must be 500 characters or fewer");
        }
    }

    internal Refusal? WhyNot(ProposalForUpdate proposal) => proposal.WhyNotOpen
        ?? (proposal.IssuedAt is null ? null
            : string.IsNullOrWhiteSpace(AuthorisedBy) ? Refusal.Invalid(
                "This notice is issued, so say who signed its cancellation notice",
                nameof(AuthorisedBy))
            : Rank is null ? Refusal.Invalid("Select their rank", nameof(Rank))
            : Rank < proposal.Rank ? Refusal.Invalid(
                $"This notice was authorised by a {proposal.Rank!.Value.InSentence()}, so its cancellation needs one",
                nameof(Rank))
            : null);

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        ClosureStore closure,
        DeadlineService deadlines,
        ApprovalStore approvals,
        NoticeApproval written,
        OralAuthorityApproval oral,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<WithdrawClosureProposal, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(WithdrawClosureProposal command, CancellationToken cancellation)
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

            await database.Execute(Sql.Withdraw, new { Id = command.ProposalId, WithdrawnAt = clock.GetUtcNow(), WithdrawnWhy = command.Why });
            await deadlines.StandDown(command.ProposalId, ClosureRules.Service, OperationCase.Deadlines(currentCase.Id));

            if (proposal.IssuedAt is not null)
            {
                await deadlines.StandDown(
                    proposal.Id,
                    ClosureRules.NoticeEnd(proposal.Hours!.Value),
                    OperationCase.Deadlines(currentCase.Id));
            }

            foreach (var kind in (IApprovalKind[])[written, oral])
            {
                if (await approvals.Waiting(kind, proposal.Id) is { } waiting)
                {
                    await approvals.Withdraw(waiting, "The proposal was withdrawn.");
                }
            }

            history.IsAbout(command.ProposalId);
            history.Tell(
                "Closure notice withdrawn",
                $"{proposal.Premises}: {command.Why}"
                    + $"{(proposal.IssuedAt is null ? "" : $" Cancellation notice by {command.AuthorisedBy}, {command.Rank!.Value.InSentence()}.")}");

            return command.ProposalId;
        }
    }

    private static class Sql
    {
        internal const string Withdraw =
            "UPDATE ClosureProposal SET WithdrawnAt = @WithdrawnAt, WithdrawnWhy = @WithdrawnWhy WHERE Id = @Id AND WithdrawnAt IS NULL";
    }
}
