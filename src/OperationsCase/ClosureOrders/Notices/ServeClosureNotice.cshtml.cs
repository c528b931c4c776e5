using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class ServeClosureNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<ServeClosureNotice>(mediator, officer, services)
{
    protected override string Said => "Service is recorded. The court’s time is running.";

    protected override ServeClosureNotice Of(OperationReference operation, Guid id) => Step with { Operation = operation, ProposalId = id };
}
