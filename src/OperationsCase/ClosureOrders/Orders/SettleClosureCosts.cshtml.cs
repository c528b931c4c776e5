using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Orders;

public sealed class SettleClosureCostsPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<SettleClosureCosts>(mediator, officer, services)
{
    protected override string Said => "The costs are settled.";

    protected override SettleClosureCosts Of(OperationReference operation, Guid id) => Step with { Operation = operation, OrderId = id };
}
