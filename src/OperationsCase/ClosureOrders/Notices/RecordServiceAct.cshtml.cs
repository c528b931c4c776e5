using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class RecordServiceActPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<RecordServiceAct>(mediator, officer, services)
{
    protected override string Said => "The act of service is recorded.";

    protected override RecordServiceAct Of(OperationReference operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}
