using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations;

/// <summary>Closes a case with its outcome, once nothing is open in it or a supervisor has approved closing over what is.</summary>
[AllowedTo(Role.CaseWorkers)]
[RequiresRecentSignIn]
[ByLeadBorough("close it")]
public sealed record CloseOperation : ICommand<OperationOutcome>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    public OperationOutcome? Outcome { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Note { get; init; }

    internal sealed class Validator : AbstractValidator<CloseOperation>
    {
        public Validator()
        {
            RuleFor(close => close.Outcome).NotNull().WithMessage("Select how it ended");
            RuleFor(close => close.Note).MaximumLength(1000).WithMessage("Note must be 1,000 characters or fewer");
        }
    }

    private Refusal? WhyNot(OperationKind kind, OperationState status) => status == OperationState.Closed
        ? Refusal.Conflict("This operation is closed already")
        : !kind.Outcomes.Contains(Outcome!)
            ? Refusal.Invalid($"{kind.Words()} operations do not end like that. Select another answer", nameof(Outcome))
            : null;

    /// <param name="blockers">What was still open.</param>
    /// <param name="approval">The approval by which it is closed over them; null where there were none.</param>
    private void Tell(CaseHistory history, IReadOnlyList<ClosingBlocker> blockers, Approval? approval) => history.Tell(
        "Operation closed",
        $"{Outcome!.Words()}.{(Note is null ? "" : $" {Note}")}"
        + (blockers.Count == 0 ? "" : $" Still open: {string.Join("; ", blockers.Select(blocker => blocker.Words))}.")
        + (approval is null ? "" : $" Approved by {approval.ApproverName}, {approval.Reference}."));

    internal sealed class Handler(
        CurrentCase currentCase,
        OperationStore operations,
        DeadlineService deadlines,
        ClosingChecks checks,
        ClosingRules rules,
        ApprovalStore approvals,
        ClosingApproval kind,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<CloseOperation, Result<OperationOutcome>>
    {
        public async Task<Result<OperationOutcome>> Handle(CloseOperation command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            await operations.Touch(id);
            var state = await operations.StateOf(id);

            if (command.WhyNot(state.Kind, state.Status) is { } refusal)
            {
                return refusal;
            }

            var blockers = await checks.Of(OperationCase.Code, id);
            var approval = blockers.Count == 0 || rules.RecordsThePast ? null : await approvals.Usable(kind, id);

            if (blockers.Count > 0 && !rules.RecordsThePast && !await Allows(approval, blockers))
            {
                return Result<OperationOutcome>.Refused([.. blockers.Select(blocker => Refusal.Conflict(blocker.Words))]);
            }

            await deadlines.GiveUp(OperationCase.Deadlines(id), clock.GetUtcNow());
            await operations.Close(id, command.Outcome!.Words());
            command.Tell(history, blockers, approval);

            return command.Outcome;
        }

        /// <summary>Whether somebody approved closing over just what is open now; the approval is used up.</summary>
        private async Task<bool> Allows(Approval? approval, IReadOnlyList<ClosingBlocker> blockers) =>
            approval is not null && approval.ContentHash == ClosingApproval.Content(blockers).Hash && await approvals.Use(approval);
    }
}
