using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class WithdrawClosureProposalPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<WithdrawClosureProposal>(mediator, officer, services)
{
    protected override string Said => "The notice is withdrawn.";

    protected override WithdrawClosureProposal Of(OperationReference operation, Guid id) => Step with { Operation = operation, ProposalId = id };
}
