using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class AskForClosureAuthorityPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<AskForClosureAuthority>(mediator, officer, services)
{
    public IReadOnlyList<SelectListItem> Approvers { get; private set; } = [];

    protected override string Said => "The request is sent. You will be told of the decision here and by e-mail.";

    protected override AskForClosureAuthority Of(OperationReference operation, Guid id) => Step with { Operation = operation, ProposalId = id };

    protected override async Task LoadMore(OperationReference operation)
    {
        var found = await Mediator.Send(new ListClosureApprovers(operation));
        Approvers = found.IsRefused ? [] : ClosureApproverItems.Of(found.Value);
    }
}
