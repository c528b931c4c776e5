using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Approvals;

internal static class ApprovalsApi
{
    public static void MapApprovals(this IEndpointRouteBuilder api)
    {
        api.MapGet("approvals", async (IMediator mediator, ApprovalListing of = ApprovalListing.ForMe, bool waiting = true, int page = 1) =>
            (await mediator.Send(new ListApprovals { Of = of, Waiting = waiting, Page = page })).ToHttp(Results.Ok));
        api.MapGet("approvals/{approval}", async (ApprovalReference approval, IMediator mediator) =>
            (await mediator.Send(new GetApproval(approval))).ToHttp(Results.Ok));
        api.MapPost("approvals/{approval}/decision", async (ApprovalReference approval, DecideOnApproval command, IMediator mediator) =>
            (await mediator.Send(command with { Approval = approval })).ToHttp(decision => Results.Ok(new { decision })));
        api.MapPost("approvals/{approval}/withdrawal", async (ApprovalReference approval, WithdrawApproval command, IMediator mediator) =>
            (await mediator.Send(command with { Approval = approval })).ToHttp(withdrawn => Results.Ok(new { withdrawn })));
    }
}
