using MediatR;
using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations;

/// <summary>Says what stands in the way of closing an operation, and what a supervisor has said of closing it all the same.</summary>
[AllowedTo(Role.CaseWorkers)]
[NotInAccessLog("Part of the form that closes the case, whose opening is logged")]
public sealed record GetClosing(OperationReference Operation) : IQuery<GetClosing.Answer>, IConcernsCase
{
    public sealed record Answer
    {
        /// <summary>Everything that is open, each with the address where it is answered.</summary>
        public IReadOnlyList<ClosingBlocker> Blockers { get; init; } = [];

        /// <summary>The approval by which it can be closed over them; null where there is none, or something was added since.</summary>
        public ApprovalReference? Approved { get; init; }

        public string? ApprovedByName { get; init; }

        /// <summary>Until when that can be used, in UTC.</summary>
        public DateTimeOffset? ApprovedUntil { get; init; }

        /// <summary>The request that waits for a supervisor's answer.</summary>
        public ApprovalReference? Waiting { get; init; }

        public string? WaitingForName { get; init; }

        /// <summary>The supervisors who may be asked.</summary>
        public IReadOnlyList<ApproverRow> Approvers { get; init; } = [];
    }

    internal sealed class Handler(CurrentCase currentCase, ClosingChecks checks, ApprovalStore approvals, ClosingApproval kind)
        : IRequestHandler<GetClosing, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetClosing query, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            var blockers = await checks.Of(OperationCase.Code, id);

            if (blockers.Count == 0)
            {
                return new Answer();
            }

            var usable = await approvals.Usable(kind, id);
            var approved = usable?.ContentHash == ClosingApproval.Content(blockers).Hash ? usable : null;
            var waiting = await approvals.Waiting(kind, id);

            return new Answer
            {
                Blockers = blockers,
                Approved = approved?.Reference,
                ApprovedByName = approved?.ApproverName,
                ApprovedUntil = approved?.ValidUntil,
                Waiting = waiting?.Reference,
                WaitingForName = waiting?.ApproverName,
                Approvers = await approvals.Approvers(id, kind, leastRank: null),
            };
        }
    }
}
