using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class IssueClosureNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<IssueClosureNotice>(mediator, officer, services)
{
    protected override string Said => "The notice is issued. Now serve it.";

    protected override IssueClosureNotice Of(OperationReference operation, Guid id) => Step with { Operation = operation, ProposalId = id };
}
