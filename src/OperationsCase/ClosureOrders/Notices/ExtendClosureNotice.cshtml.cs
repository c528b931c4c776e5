using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class ExtendClosureNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<ExtendClosureNotice>(mediator, officer, services)
{
    protected override string Said => "The extension is recorded, and the deadline has moved.";

    protected override ExtendClosureNotice Of(OperationReference operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}
