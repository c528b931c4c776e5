using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Orders;

public sealed class CorrectClosureOrderPageModel(IMediator mediator, ICurrentUser officer, IServiceProvider services)
    : CorrectClosurePageModel<CorrectClosureOrder>(mediator, officer, services)
{
    protected override CorrectClosureOrder? Recorded(Guid partId) =>
        Closure.Orders.FirstOrDefault(row => row.Id == partId) is not { } order ? null : new CorrectClosureOrder
        {
            Version = Head.Version,
            EffectiveFrom = order.EffectiveFrom,
            LastDayOn = order.LastDayOn,
            Terms = order.Terms,
        };

    protected override CorrectClosureOrder Of(OperationReference operation, Guid partId) =>
        Correction with { Operation = operation, OrderId = partId };
}
