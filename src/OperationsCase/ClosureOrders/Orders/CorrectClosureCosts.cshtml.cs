using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Orders;

public sealed class CorrectClosureCostsPageModel(IMediator mediator, ICurrentUser officer, IServiceProvider services)
    : CorrectClosurePageModel<CorrectClosureCosts>(mediator, officer, services)
{
    protected override CorrectClosureCosts? Recorded(Guid partId) =>
        Closure.Aftermaths.FirstOrDefault(row => row.OrderId == partId && row.CostsSettledAt is not null) is not { } followed ? null : new CorrectClosureCosts
        {
            Version = Head.Version,
            Claimed = followed.CostsPence is not null,
            AppliedAt = followed.CostsPence is null ? null : followed.CostsSettledAt,
            CostsPence = followed.CostsPence,
        };

    protected override CorrectClosureCosts Of(OperationReference operation, Guid partId) =>
        Correction with { Operation = operation, OrderId = partId };
}
