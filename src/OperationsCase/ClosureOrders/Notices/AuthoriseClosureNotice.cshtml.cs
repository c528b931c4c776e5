using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class AuthoriseClosureNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<AuthoriseClosureNotice>(mediator, officer, services)
{
    protected override string Said => "The authority is recorded. Now check the notice’s contents and issue it.";

    protected override AuthoriseClosureNotice Of(OperationReference operation, Guid id) => Step with { Operation = operation, ProposalId = id };
}
