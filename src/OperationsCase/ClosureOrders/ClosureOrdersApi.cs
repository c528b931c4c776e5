using MediatR;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.ClosureOrders.Orders;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders;

internal static class ClosureOrdersApi
{
    public static void MapClosureOrders(this IEndpointRouteBuilder api)
    {
        api.MapGet("operations/{operation}/closure", async (string operation, IMediator mediator) =>
            (await mediator.Send(new GetClosure(operation))).ToHttp(Results.Ok));
        api.MapPost("operations/{operation}/closure-notices", async (string operation, RecordClosureNotice notice, IMediator mediator) =>
            (await mediator.Send(notice with { Operation = operation })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/hearings", async (string operation, RecordHearing hearing, IMediator mediator) =>
            (await mediator.Send(hearing with { Operation = operation })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure-orders", async (string operation, RecordClosureOrder order, IMediator mediator) =>
            (await mediator.Send(order with { Operation = operation })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure-orders/end", async (string operation, EndClosureOrder end, IMediator mediator) =>
            (await mediator.Send(end with { Operation = operation })).ToHttp(id => Results.Ok(new { id })));

        api.MapNotices();
        api.MapOrders();
    }

    private static void MapNotices(this IEndpointRouteBuilder api)
    {
        api.MapPost("operations/{operation}/closure/proposals", async (string operation, ProposeClosureNotice step, IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/proposals/{proposalId:guid}/consultations", async (
            string operation,
            Guid proposalId,
            RecordConsultation step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, ProposalId = proposalId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/proposals/{proposalId:guid}/authorise", async (
            string operation,
            Guid proposalId,
            AuthoriseClosureNotice step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, ProposalId = proposalId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/proposals/{proposalId:guid}/confirm", async (
            string operation,
            Guid proposalId,
            ConfirmOralAuthority step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, ProposalId = proposalId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/proposals/{proposalId:guid}/issue", async (
            string operation,
            Guid proposalId,
            IssueClosureNotice step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, ProposalId = proposalId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/proposals/{proposalId:guid}/serve", async (
            string operation,
            Guid proposalId,
            ServeClosureNotice step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, ProposalId = proposalId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/proposals/{proposalId:guid}/withdraw", async (
            string operation,
            Guid proposalId,
            WithdrawClosureProposal step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, ProposalId = proposalId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/notices/{noticeId:guid}/service", async (
            string operation,
            Guid noticeId,
            RecordServiceAct step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, NoticeId = noticeId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/notices/{noticeId:guid}/list", async (
            string operation,
            Guid noticeId,
            RecordHearingListing step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, NoticeId = noticeId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/notices/{noticeId:guid}/extend", async (
            string operation,
            Guid noticeId,
            ExtendClosureNotice step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, NoticeId = noticeId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/notices/{noticeId:guid}/vary", async (
            string operation,
            Guid noticeId,
            VaryClosureNotice step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, NoticeId = noticeId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/notices/{noticeId:guid}/cancel", async (
            string operation,
            Guid noticeId,
            CancelClosureNotice step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, NoticeId = noticeId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/notices/{noticeId:guid}/lapse", async (
            string operation,
            Guid noticeId,
            EndLapsedNotice step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, NoticeId = noticeId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
    }

    private static void MapOrders(this IEndpointRouteBuilder api)
    {
        api.MapPost("operations/{operation}/closure/orders/{orderId:guid}/extend", async (
            string operation,
            Guid orderId,
            ExtendClosureOrder step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, OrderId = orderId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/orders/{orderId:guid}/checks", async (
            string operation,
            Guid orderId,
            RecordReoccupationCheck step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, OrderId = orderId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/orders/{orderId:guid}/costs", async (
            string operation,
            Guid orderId,
            SettleClosureCosts step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, OrderId = orderId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/orders/{orderId:guid}/outcome", async (
            string operation,
            Guid orderId,
            ReviewClosureOutcome step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, OrderId = orderId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
    }
}
