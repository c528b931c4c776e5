using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Orders;

public sealed class RecordReoccupationCheckPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<RecordReoccupationCheck>(mediator, officer, services)
{
    protected override string Said => "The check is recorded.";

    protected override RecordReoccupationCheck Of(OperationReference operation, Guid id) => Step with { Operation = operation, OrderId = id };
}
