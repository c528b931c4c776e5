using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Networks;

internal static class NetworksApi
{
    public static void MapNetworks(this IEndpointRouteBuilder api)
    {
        api.MapGet("networks", async (IMediator mediator, string? find, string? borough, NetworkOrder sort = NetworkOrder.Name, int page = 1) =>
            (await mediator.Send(new ListNetworks { Find = find, Borough = borough, Sort = sort, Page = page })).ToHttp(Results.Ok));
        api.MapPost("networks", async (IdentifyNetwork command, IMediator mediator) =>
            (await mediator.Send(command)).ToHttp(reference => Results.Created($"/api/networks/{reference}", new { reference })));
        api.MapGet("networks/{network}", async (NetworkReference network, IMediator mediator) =>
            (await mediator.Send(new GetNetwork(network))).ToHttp(Results.Ok));
        api.MapPut("networks/{network}", async (NetworkReference network, ChangeNetwork command, IMediator mediator) =>
            (await mediator.Send(command with { Network = network })).ToHttp(version => Results.Ok(new { version })));
        api.MapGet("networks/{network}/operations", async (NetworkReference network, IMediator mediator) =>
            (await mediator.Send(new ListOperationsOfNetwork(network))).ToHttp(Results.Ok));
        api.MapGet("networks/{network}/history", async (NetworkReference network, IMediator mediator, int page = 1) =>
            (await mediator.Send(new ListHistoryOfNetwork(network, page))).ToHttp(Results.Ok));
        api.MapGet("operations/{operation}/networks", async (OperationReference operation, IMediator mediator) =>
            (await mediator.Send(new ListNetworksOfOperation(operation))).ToHttp(Results.Ok));
        api.MapPost("operations/{operation}/networks", async (OperationReference operation, LinkOperationToNetwork command, IMediator mediator) =>
            (await mediator.Send(command with { Operation = operation })).ToHttp(network => Results.Created(
                $"/api/networks/{network}",
                new { network })));
        api.MapDelete("operations/{operation}/networks/{network}", async (
            OperationReference operation,
            NetworkReference network,
            [FromBody] UnlinkOperationFromNetwork command,
            IMediator mediator) =>
            (await mediator.Send(command with { Operation = operation, Network = network })).ToHttp(_ => Results.NoContent()));
    }
}
