using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Web;
using OperationsCase.Seizures.Assets;
using OperationsCase.Seizures.Detention;
using OperationsCase.Seizures.Forfeiture;
using OperationsCase.Seizures.Money;

namespace OperationsCase.Seizures;

internal static class SeizuresApi
{
    public static void MapSeizures(this IEndpointRouteBuilder api)
    {
        api.MapGet("seizures", async (IMediator mediator, string? find, string? borough, SeizureStatus[]? status, int page = 1) =>
            (await mediator.Send(new ListSeizures { Find = find, Borough = borough, Status = status ?? [], Page = page })).ToHttp(Results.Ok));
        api.MapGet("seizures/{seizure}", async (SeizureReference seizure, IMediator mediator) =>
            (await mediator.Send(new GetSeizure(seizure))).ToHttp(Results.Ok));
        api.MapGet("seizures/{seizure}/history", async (SeizureReference seizure, IMediator mediator, int page = 1) =>
            (await mediator.Send(new ListHistoryOfSeizure(seizure, page))).ToHttp(Results.Ok));
        api.MapGet("operations/{operation}/seizures", async (OperationReference operation, IMediator mediator) =>
            (await mediator.Send(new ListSeizuresOfOperation(operation))).ToHttp(Results.Ok));
        api.MapGet("networks/{network}/seizures", async (NetworkReference network, IMediator mediator) =>
            (await mediator.Send(new ListSeizuresOfNetwork(network))).ToHttp(Results.Ok));
        api.MapPost("seizures", async (RecordSeizureWithoutOperation command, IMediator mediator) =>
            (await mediator.Send(command)).ToHttp(Made));
        api.MapPost("operations/{operation}/seizures", async (OperationReference operation, RecordSeizure command, IMediator mediator) =>
            (await mediator.Send(command with { Operation = operation })).ToHttp(Made));
        api.MapPost("seizures/{seizure}/detention-orders", async (SeizureReference seizure, RecordDetentionOrder command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure })).ToHttp(answer => Results.Created($"/api/seizures/{seizure}", answer)));
        api.MapPost("seizures/{seizure}/corrections", async (SeizureReference seizure, CorrectSeizure command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure })).ToHttp(version => Results.Ok(new { version })));
        api.MapPost("seizures/{seizure}/detention-orders/{orderId:guid}/corrections", async (
            SeizureReference seizure,
            Guid orderId,
            CorrectDetentionOrder command,
            IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure, OrderId = orderId })).ToHttp(version => Results.Ok(new { version })));
        api.MapPost("seizures/{seizure}/releases", async (SeizureReference seizure, ReleaseCash command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure })).ToHttp(id => Results.Created($"/api/seizures/{seizure}", new { id })));
        api.MapPost("seizures/{seizure}/releases/{releaseId:guid}/corrections", async (
            SeizureReference seizure,
            Guid releaseId,
            CorrectRelease command,
            IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure, ReleaseId = releaseId })).ToHttp(version => Results.Ok(new { version })));
        api.MapPost("seizures/{seizure}/operations", async (SeizureReference seizure, LinkSeizureToOperation command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure })).ToHttp(Made));
        api.MapPost("seizures/{seizure}/networks", async (SeizureReference seizure, LinkSeizureToNetwork command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure })).ToHttp(Made));
        api.MapDelete("seizures/{seizure}/operations/{operation}", async (
            SeizureReference seizure,
            OperationReference operation,
            [FromBody] UnlinkSeizureFromOperation command,
            IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure, Operation = operation })).ToHttp(_ => Results.NoContent()));
        api.MapDelete("seizures/{seizure}/networks/{network}", async (
            SeizureReference seizure,
            NetworkReference network,
            [FromBody] UnlinkSeizureFromNetwork command,
            IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure, Network = network })).ToHttp(_ => Results.NoContent()));
        api.MapPost("seizures/{seizure}/detention-orders/{orderId:guid}/rulings", async (
            SeizureReference seizure, Guid orderId, RecordDetentionRuling command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure, OrderId = orderId })).ToHttp(id => Results.Created($"/api/seizures/{seizure}", new { id })));
        api.MapPost("seizures/{seizure}/moves", async (SeizureReference seizure, MoveMoney command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure })).ToHttp(id => Results.Created($"/api/seizures/{seizure}", new { id })));
        api.MapPost("seizures/{seizure}/interest", async (SeizureReference seizure, RecordInterest command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure })).ToHttp(id => Results.Created($"/api/seizures/{seizure}", new { id })));
        api.MapPost("seizures/{seizure}/payments", async (SeizureReference seizure, PayOver command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure })).ToHttp(id => Results.Created($"/api/seizures/{seizure}", new { id })));
        api.MapPost("seizures/{seizure}/incentive-payments", async (SeizureReference seizure, RecordIncentivePayment command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure })).ToHttp(id => Results.Created($"/api/seizures/{seizure}", new { id })));
        api.MapPost("seizures/{seizure}/ledger/{number:int}/corrections", async (
            SeizureReference seizure, int number, CorrectLedgerEntry command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure, Number = number })).ToHttp(entry => Results.Ok(new { entry })));
        api.MapPut("seizures/{seizure}/shares", async (SeizureReference seizure, ChangeShares command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure })).ToHttp(reference => Results.Ok(new { reference })));
        api.MapForfeiture();
        api.MapAssets();
    }

    private static void MapAssets(this IEndpointRouteBuilder api)
    {
        foreach (var kind in AssetKind.All)
        {
            kind.Map(api);
        }

        api.MapPost("seizures/{seizure}/lifted-orders", async (SeizureReference seizure, LiftOrder command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure })).ToHttp(id => Results.Created($"/api/seizures/{seizure}", new { id })));
        api.MapPost("seizures/{seizure}/confiscation-payments", async (
            SeizureReference seizure, RecordConfiscationPayment command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure })).ToHttp(id => Results.Created($"/api/seizures/{seizure}", new { id })));
        api.MapPost("seizures/{seizure}/time-to-pay", async (SeizureReference seizure, ExtendTimeToPay command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure })).ToHttp(version => Results.Ok(new { version })));
        api.MapPost("seizures/{seizure}/reconsiderations", async (SeizureReference seizure, ReconsiderConfiscation command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure })).ToHttp(id => Results.Created($"/api/seizures/{seizure}", new { id })));
    }

    private static void MapForfeiture(this IEndpointRouteBuilder api)
    {
        api.MapGet("seizures/{seizure}/forfeiture-approval", async (SeizureReference seizure, IMediator mediator) =>
            (await mediator.Send(new GetForfeitureApproval(seizure))).ToHttp(Results.Ok));
        api.MapPost("seizures/{seizure}/forfeiture-approval", async (SeizureReference seizure, AskForForfeitureNotice command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure })).ToHttp(id => Results.Created($"/api/seizures/{seizure}", new { id })));
        api.MapPost("seizures/{seizure}/forfeiture-notices", async (SeizureReference seizure, GiveForfeitureNotice command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure })).ToHttp(answer => Results.Created($"/api/seizures/{seizure}", answer)));
        api.MapPost("seizures/{seizure}/forfeiture-notices/{noticeId:guid}/objection", async (
            SeizureReference seizure, Guid noticeId, RecordObjection command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure, NoticeId = noticeId })).ToHttp(id => Results.Ok(new { id })));
        api.MapPost("seizures/{seizure}/forfeiture-notices/{noticeId:guid}/withdrawal", async (
            SeizureReference seizure, Guid noticeId, WithdrawForfeitureNotice command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure, NoticeId = noticeId })).ToHttp(id => Results.Ok(new { id })));
        api.MapPost("seizures/{seizure}/forfeiture-notices/{noticeId:guid}/forfeiture", async (
            SeizureReference seizure, Guid noticeId, ForfeitByNotice command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure, NoticeId = noticeId })).ToHttp(id => Results.Ok(new { id })));
        api.MapPost("seizures/{seizure}/forfeiture-applications", async (SeizureReference seizure, ApplyForForfeiture command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure })).ToHttp(id => Results.Created($"/api/seizures/{seizure}", new { id })));
        api.MapPost("seizures/{seizure}/forfeiture-applications/{applicationId:guid}/decision", async (
            SeizureReference seizure, Guid applicationId, RecordForfeitureDecision command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure, ApplicationId = applicationId })).ToHttp(id => Results.Ok(new { id })));
        api.MapPost("seizures/{seizure}/forfeiture-applications/{applicationId:guid}/appeal", async (
            SeizureReference seizure, Guid applicationId, RecordForfeitureAppeal command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure, ApplicationId = applicationId })).ToHttp(id => Results.Ok(new { id })));
        api.MapPost("seizures/{seizure}/forfeiture-applications/{applicationId:guid}/appeal/decision", async (
            SeizureReference seizure, Guid applicationId, RecordAppealDecision command, IMediator mediator) =>
            (await mediator.Send(command with { Seizure = seizure, ApplicationId = applicationId })).ToHttp(id => Results.Ok(new { id })));
    }

    private static IResult Made(string reference) => Results.Created($"/api/seizures/{reference}", new { reference });
}
