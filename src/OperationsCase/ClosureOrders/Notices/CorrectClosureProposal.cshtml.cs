using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class CorrectClosureProposalPageModel(IMediator mediator, ICurrentUser officer, IServiceProvider services)
    : CorrectClosurePageModel<CorrectClosureProposal>(mediator, officer, services)
{
    protected override CorrectClosureProposal? Recorded(Guid partId) =>
        Closure.Proposals.FirstOrDefault(row => row.Id == partId && row.IsOpen) is not { } proposal ? null : new CorrectClosureProposal
        {
            Version = Head.Version,
            Grounds = proposal.Grounds,
        };

    protected override CorrectClosureProposal Of(OperationReference operation, Guid partId) =>
        Correction with { Operation = operation, ProposalId = partId };
}
