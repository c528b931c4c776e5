using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Approvals;

/// <summary>Decides on what one was asked to decide: approves it, refuses it, or returns it to be changed. Only whoever was asked may.</summary>
[AllowedTo(Role.Restrictors)]
[RequiresRecentSignIn]
public sealed record DecideOnApproval : ICommand<ApprovalDecision>, IConcernsCase
{
    public ApprovalReference Approval { get; init; }

    public ApprovalDecision? Decision { get; init; }

    /// <summary>Needed unless it is approved. Whoever asked reads them.</summary>
    [DataType(DataType.MultilineText)]
    public string? Reasons { get; init; }

    /// <summary>What must be kept to, where it is approved.</summary>
    [DataType(DataType.MultilineText)]
    public string? Conditions { get; init; }

    /// <summary>The hash of what was read, so that nothing else is decided on.</summary>
    public string ContentHash { get; init; } = "";

    internal sealed class Validator : AbstractValidator<DecideOnApproval>
    {
        public Validator()
        {
            RuleFor(decide => decide.Decision)
                .NotNull().WithMessage("Select your decision")
                .NotEqual(ApprovalDecision.Withdrawn).WithMessage("Select your decision")
                .IsInEnum();
            RuleFor(decide => decide.Reasons)
                .NotEmpty().WithMessage("Enter your reasons. The officer who asked reads them")
                .When(decide => decide.Decision is ApprovalDecision.Refused or ApprovalDecision.Returned);
            RuleFor(decide => decide.Reasons).MaximumLength(2000).WithMessage("Reasons must be 2,000 characters or fewer");
            RuleFor(decide => decide.Conditions).MaximumLength(1000).WithMessage("Conditions must be 1,000 characters or fewer");
            RuleFor(decide => decide.Conditions)
                .Empty().WithMessage("Conditions only belong to an approval. Put them into your reasons")
                .When(decide => decide.Decision is ApprovalDecision.Refused or ApprovalDecision.Returned);
            RuleFor(decide => decide.ContentHash).NotEmpty().WithMessage("Read what is asked before you decide");
        }
    }

    internal sealed class Handler(
        CurrentCase currentCase,
        CaseStore cases,
        ApprovalStore approvals,
        ApprovalKinds kinds,
        ICurrentUser officer,
        TimeProvider clock) : IRequestHandler<DecideOnApproval, Result<ApprovalDecision>>
    {
        public async Task<Result<ApprovalDecision>> Handle(DecideOnApproval command, CancellationToken cancellation)
        {
            await cases.Touch((await approvals.Find(currentCase.Id))!.CaseId);
            var it = (await approvals.Find(currentCase.Id))!;

            if (it.ApproverId != officer.Id)
            {
                return Refusal.Forbidden($"{it.ApproverName} was asked to decide on this. Only they can");
            }

            if (it.WhyNotOpen is { } decided)
            {
                return decided;
            }

            var kind = kinds[it.Kind];

            if (await kind.Read(it.CaseId, it.SubjectId) is not { } content)
            {
                return Refusal.Conflict("What you were asked about is no longer there, so there is nothing to decide");
            }

            if (content.Hash != command.ContentHash)
            {
                return Refusal.Conflict("This was changed since you opened it. Read it again below, then decide");
            }

            var approves = command.Decision == ApprovalDecision.Approved;

            if (approves && content.LeastRank is { } least && !(it.ApproverRank >= least))
            {
                return Refusal.Conflict($"Only a {least.InSentence()} or above can approve this", nameof(Decision));
            }

            var decision = new DecidedApproval(it, command.Decision!.Value, command.Reasons, clock.GetUtcNow()) { Conditions = command.Conditions };

            return await approvals.Decide(decision, content.Hash, kind.ValidFor)
                ? await kind.Decided(decision) is { } refusal ? refusal : decision.Decision
                : Refusal.Conflict("This was decided while you had it open. Look at it again");
        }
    }
}
