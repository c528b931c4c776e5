using MediatR;
using OperationsCase.Access;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.ClosureOrders.Orders;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders;

internal static class ClosureOrdersApi
{
    public static void MapClosureOrders(this IEndpointRouteBuilder api)
    {
        api.MapGet("operations/{operation}/closure", async (OperationReference operation, IMediator mediator) =>
            (await mediator.Send(new GetClosure(operation))).ToHttp(Results.Ok));
        api.MapPost("operations/{operation}/closure-notices", async (OperationReference operation, RecordClosureNotice notice, IMediator mediator) =>
            (await mediator.Send(notice with { Operation = operation })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/hearings", async (OperationReference operation, RecordHearing hearing, IMediator mediator) =>
            (await mediator.Send(hearing with { Operation = operation })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure-orders", async (OperationReference operation, RecordClosureOrder order, IMediator mediator) =>
            (await mediator.Send(order with { Operation = operation })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure-orders/end", async (OperationReference operation, EndClosureOrder end, IMediator mediator) =>
            (await mediator.Send(end with { Operation = operation })).ToHttp(id => Results.Ok(new { id })));

        api.MapNotices();
        api.MapOrders();
        api.MapCorrections();
        api.MapCorrectionsOfParts();
    }

    private static void MapCorrections(this IEndpointRouteBuilder api)
    {
        api.MapPost("operations/{operation}/closure/notices/{noticeId:guid}/corrections", async (
            OperationReference operation,
            Guid noticeId,
            CorrectClosureNotice correction,
            IMediator mediator) =>
            (await mediator.Send(correction with { Operation = operation, NoticeId = noticeId })).ToHttp(version => Results.Ok(new { version })));
        api.MapPost("operations/{operation}/closure/hearings/{hearingId:guid}/corrections", async (
            OperationReference operation,
            Guid hearingId,
            CorrectHearing correction,
            IMediator mediator) =>
            (await mediator.Send(correction with { Operation = operation, HearingId = hearingId })).ToHttp(version => Results.Ok(new { version })));
        api.MapPost("operations/{operation}/closure/orders/{orderId:guid}/corrections", async (
            OperationReference operation,
            Guid orderId,
            CorrectClosureOrder correction,
            IMediator mediator) =>
            (await mediator.Send(correction with { Operation = operation, OrderId = orderId })).ToHttp(version => Results.Ok(new { version })));
    }

    private static void MapCorrectionsOfParts(this IEndpointRouteBuilder api)
    {
        api.MapPost("operations/{operation}/closure/service-acts/{actId:guid}/corrections", async (
            OperationReference operation,
            Guid actId,
            CorrectServiceAct correction,
            IMediator mediator) =>
            (await mediator.Send(correction with { Operation = operation, ActId = actId })).ToHttp(version => Results.Ok(new { version })));
        api.MapPost("operations/{operation}/closure/consultations/{consultationId:guid}/corrections", async (
            OperationReference operation,
            Guid consultationId,
            CorrectConsultation correction,
            IMediator mediator) =>
            (await mediator.Send(correction with { Operation = operation, ConsultationId = consultationId })).ToHttp(version => Results.Ok(new { version })));
        api.MapPost("operations/{operation}/closure/proposals/{proposalId:guid}/corrections", async (
            OperationReference operation,
            Guid proposalId,
            CorrectClosureProposal correction,
            IMediator mediator) =>
            (await mediator.Send(correction with { Operation = operation, ProposalId = proposalId })).ToHttp(version => Results.Ok(new { version })));
        api.MapPost("operations/{operation}/closure/checks/{checkId:guid}/corrections", async (
            OperationReference operation,
            Guid checkId,
            CorrectReoccupationCheck correction,
            IMediator mediator) =>
            (await mediator.Send(correction with { Operation = operation, CheckId = checkId })).ToHttp(version => Results.Ok(new { version })));
        api.MapPost("operations/{operation}/closure/orders/{orderId:guid}/costs/corrections", async (
            OperationReference operation,
            Guid orderId,
            CorrectClosureCosts correction,
            IMediator mediator) =>
            (await mediator.Send(correction with { Operation = operation, OrderId = orderId })).ToHttp(version => Results.Ok(new { version })));
        api.MapPost("operations/{operation}/closure/orders/{orderId:guid}/outcome/corrections", async (
            OperationReference operation,
            Guid orderId,
            CorrectClosureOutcome correction,
            IMediator mediator) =>
            (await mediator.Send(correction with { Operation = operation, OrderId = orderId })).ToHttp(version => Results.Ok(new { version })));
        api.MapPost("operations/{operation}/closure/notice-changes/{changeId:guid}/corrections", async (
            OperationReference operation,
            Guid changeId,
            CorrectNoticeChange correction,
            IMediator mediator) =>
            (await mediator.Send(correction with { Operation = operation, ChangeId = changeId })).ToHttp(version => Results.Ok(new { version })));
    }

    private static void MapNotices(this IEndpointRouteBuilder api)
    {
        api.MapPost("operations/{operation}/closure/proposals", async (OperationReference operation, ProposeClosureNotice step, IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/proposals/{proposalId:guid}/consultations", async (
            OperationReference operation,
            Guid proposalId,
            RecordConsultation step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, ProposalId = proposalId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapGet("operations/{operation}/closure/approvers", async (OperationReference operation, IMediator mediator) =>
            (await mediator.Send(new ListClosureApprovers(operation))).ToHttp(Results.Ok));
        api.MapPost("operations/{operation}/closure/proposals/{proposalId:guid}/ask", async (
            OperationReference operation,
            Guid proposalId,
            AskForClosureAuthority step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, ProposalId = proposalId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/proposals/{proposalId:guid}/authorise", async (
            OperationReference operation,
            Guid proposalId,
            AuthoriseClosureNotice step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, ProposalId = proposalId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/proposals/{proposalId:guid}/confirm", async (
            OperationReference operation,
            Guid proposalId,
            ConfirmOralAuthority step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, ProposalId = proposalId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/proposals/{proposalId:guid}/issue", async (
            OperationReference operation,
            Guid proposalId,
            IssueClosureNotice step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, ProposalId = proposalId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/proposals/{proposalId:guid}/serve", async (
            OperationReference operation,
            Guid proposalId,
            ServeClosureNotice step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, ProposalId = proposalId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/proposals/{proposalId:guid}/withdraw", async (
            OperationReference operation,
            Guid proposalId,
            WithdrawClosureProposal step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, ProposalId = proposalId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/notices/{noticeId:guid}/service", async (
            OperationReference operation,
            Guid noticeId,
            RecordServiceAct step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, NoticeId = noticeId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/notices/{noticeId:guid}/list", async (
            OperationReference operation,
            Guid noticeId,
            RecordHearingListing step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, NoticeId = noticeId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/notices/{noticeId:guid}/extend", async (
            OperationReference operation,
            Guid noticeId,
            ExtendClosureNotice step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, NoticeId = noticeId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/notices/{noticeId:guid}/vary", async (
            OperationReference operation,
            Guid noticeId,
            VaryClosureNotice step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, NoticeId = noticeId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/notices/{noticeId:guid}/cancel", async (
            OperationReference operation,
            Guid noticeId,
            CancelClosureNotice step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, NoticeId = noticeId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/notices/{noticeId:guid}/issuer", async (
            OperationReference operation,
            Guid noticeId,
            RecordIssuersNoticeChange step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, NoticeId = noticeId })).ToHttp(id => Results.Ok(new { id })));
        api.MapPost("operations/{operation}/closure/notices/{noticeId:guid}/lapse", async (
            OperationReference operation,
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
            OperationReference operation,
            Guid orderId,
            ExtendClosureOrder step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, OrderId = orderId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/orders/{orderId:guid}/checks", async (
            OperationReference operation,
            Guid orderId,
            RecordReoccupationCheck step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, OrderId = orderId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/orders/{orderId:guid}/costs", async (
            OperationReference operation,
            Guid orderId,
            SettleClosureCosts step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, OrderId = orderId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
        api.MapPost("operations/{operation}/closure/orders/{orderId:guid}/outcome", async (
            OperationReference operation,
            Guid orderId,
            ReviewClosureOutcome step,
            IMediator mediator) =>
            (await mediator.Send(step with { Operation = operation, OrderId = orderId })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closure",
                new { id })));
    }
}
