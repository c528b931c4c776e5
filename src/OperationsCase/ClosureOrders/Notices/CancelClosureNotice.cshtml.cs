using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class CancelClosureNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<CancelClosureNotice>(mediator, officer, services)
{
    protected override string Said => "The notice is cancelled.";

    protected override CancelClosureNotice Of(OperationReference operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}
