using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class ConfirmOralAuthorityPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<ConfirmOralAuthority>(mediator, officer, services)
{
    protected override string Said => "The authority is confirmed.";

    protected override ConfirmOralAuthority Of(OperationReference operation, Guid id) => Step with { Operation = operation, ProposalId = id };
}
