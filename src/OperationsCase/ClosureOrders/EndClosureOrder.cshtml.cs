using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders;

public sealed class EndClosureOrderPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<EndClosureOrder>(mediator, officer, services)
{
    protected override string Said => "The end of the order is recorded.";

    protected override EndClosureOrder Of(OperationReference operation, Guid id) => Step with { Operation = operation, OrderId = id };
}
