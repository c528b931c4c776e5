using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class EndLapsedNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<EndLapsedNotice>(mediator, officer, services)
{
    protected override string Said => "The notice has ended.";

    protected override EndLapsedNotice Of(OperationReference operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}
