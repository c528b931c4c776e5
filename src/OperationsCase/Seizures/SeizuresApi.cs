using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Web;

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
    }

    private static IResult Made(string reference) => Results.Created($"/api/seizures/{reference}", new { reference });
}
