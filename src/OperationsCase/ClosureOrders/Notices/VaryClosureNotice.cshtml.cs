using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class VaryClosureNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<VaryClosureNotice>(mediator, officer, services)
{
    protected override string Said => "The variation is recorded.";

    protected override VaryClosureNotice Of(OperationReference operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}
