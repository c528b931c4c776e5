using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class AuthoriseClosureNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<AuthoriseClosureNotice>(mediator, officer, services)
{
    public IReadOnlyList<SelectListItem> Approvers { get; private set; } = [];

    protected override string Said => "The authority is recorded. Now check the notice’s contents and issue it.";

    protected override AuthoriseClosureNotice Of(OperationReference operation, Guid id) => Step with { Operation = operation, ProposalId = id };

    protected override async Task LoadMore(OperationReference operation)
    {
        var found = await Mediator.Send(new ListClosureApprovers(operation));
        Approvers = found.IsRefused ? [] : ClosureApproverItems.Of(found.Value);
    }
}
