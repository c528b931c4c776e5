using MediatR;
using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Seizures.Forfeiture;

/// <summary>Gets who may approve a forfeiture notice for a seizure, and whether somebody has or is asked to.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record GetForfeitureApproval(SeizureReference Seizure) : IQuery<GetForfeitureApproval.Answer>, IConcernsCase
{
    /// <param name="IsAsked">Whether somebody is asked and has not decided.</param>
    /// <param name="ApprovedBy">Who approved a notice that was not given yet, and until when that can be used; null where nobody did.</param>
    public sealed record Answer(IReadOnlyList<ApproverRow> Approvers, bool IsAsked, string? ApprovedBy);

    internal sealed class Handler(CurrentCase currentCase, ApprovalStore approvals, ForfeitureNoticeApproval kind)
        : IRequestHandler<GetForfeitureApproval, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetForfeitureApproval query, CancellationToken cancellation)
        {
            var usable = await approvals.Usable(kind, currentCase.Id);

            return new Answer(
                await approvals.Approvers(currentCase.Id, kind, ForfeitureNoticeApproval.LeastRank),
                await approvals.Waiting(kind, currentCase.Id) is not null,
                usable is null ? null : $"{usable.ApproverName}, {usable.Reference}");
        }
    }
}
