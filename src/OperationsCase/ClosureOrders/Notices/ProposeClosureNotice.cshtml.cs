using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class ProposeClosureNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<ProposeClosureNotice>(mediator, officer, services)
{
    protected override string Said => "The notice is proposed. Now record who was consulted.";

    protected override ProposeClosureNotice Of(OperationReference operation, Guid id) => Step with { Operation = operation };
}
