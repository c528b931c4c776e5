using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Asks an authorising officer to authorise a proposed notice, for 24 or 48 hours. 2014 Act, ss. 76(1) and 77.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record AskForClosureAuthority : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public OperationReference Operation { get; init; }

    public Guid ProposalId { get; init; }

    public Guid? ApproverId { get; init; }

    /// <summary>24, or 48 from a superintendent or above.</summary>
    public int? Hours { get; init; }

    /// <summary>Why it is needed by then, and what else the approver should know.</summary>
    [DataType(DataType.MultilineText)]
    public string? Why { get; init; }

    /// <summary>By when an answer is needed; within four hours where nothing is said.</summary>
    [Display(Name = "Time by which you need an answer")]
    public DateTimeOffset? NeededBy { get; init; }

    internal sealed class Validator : AbstractValidator<AskForClosureAuthority>
    {
        public Validator(TimeProvider clock, StatuteBook statutes)
        {
            RuleFor(ask => ask.ApproverId).NotNull().WithMessage("Select who is to authorise it");
            RuleFor(ask => ask.Hours)
                .NotNull().WithMessage("Select how long it runs")
                .Must(hours => hours is null or 24 or 48).WithMessage(_ => NoticeLengthWording.RunsFor(statutes, clock));
            RuleFor(ask => ask.Why).MaximumLength(1000).WithMessage("This must be 1,000 characters or fewer");
            RuleFor(ask => ask.NeededBy)
                .GreaterThan(_ => clock.GetUtcNow()).WithMessage("The time by which you need an answer must be in the future")
                .LessThan(_ => clock.GetUtcNow().AddDays(14)).WithMessage("Ask for an answer within the next 14 days");
        }
    }

    internal sealed class Handler(Database database, CurrentCase currentCase, ClosureStore closure, ApprovalStore approvals, NoticeApproval kind)
        : IRequestHandler<AskForClosureAuthority, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(AskForClosureAuthority command, CancellationToken cancellation)
        {
            if (await closure.WhyNot(currentCase.Id) is { } refusal)
            {
                return refusal;
            }

            if (await closure.Proposal(currentCase.Id, command.ProposalId) is not { } proposal)
            {
                return Refusal.NotFound("proposed notice");
            }

            if (AuthoriseClosureNotice.WhyNotYet(proposal) is { } why)
            {
                return why;
            }

            await database.Execute(Sql.Ask, new { proposal.Id, command.Hours });

            return await approvals.Ask(new AskedApproval(currentCase.Id, kind, proposal.Id, command.ApproverId!.Value)
            {
                What = $"{command.Hours} hours for {proposal.Premises}",
                Why = command.Why,
                LeastRank = AuthorisingRanks.Of(command.Hours!.Value),
                DueAt = command.NeededBy,
                ApproverField = nameof(ApproverId),
                DueField = nameof(NeededBy),
            });
        }
    }

    private static class Sql
    {
        internal const string Ask = "UPDATE ClosureProposal SET Hours = @Hours WHERE Id = @Id AND AuthorisedAt IS NULL";
    }
}

/// <summary>Lists the officers who may be asked to authorise a closure notice of an operation.</summary>
[AllowedTo(Role.CaseWorkers)]
[NotInAccessLog("It lists colleagues, and says nothing of the case")]
public sealed record ListClosureApprovers(OperationReference Operation) : IQuery<IReadOnlyList<ApproverRow>>, IConcernsCase
{
    internal sealed class Handler(CurrentCase currentCase, ApprovalStore approvals, NoticeApproval kind)
        : IRequestHandler<ListClosureApprovers, Result<IReadOnlyList<ApproverRow>>>
    {
        public async Task<Result<IReadOnlyList<ApproverRow>>> Handle(ListClosureApprovers query, CancellationToken cancellation) =>
            Result<IReadOnlyList<ApproverRow>>.Of(await approvals.Approvers(currentCase.Id, kind, PoliceRank.Inspector));
    }
}
