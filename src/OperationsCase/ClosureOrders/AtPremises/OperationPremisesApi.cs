using MediatR;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders.AtPremises;

internal static class OperationPremisesApi
{
    public static void MapOperationPremises(this IEndpointRouteBuilder api)
    {
        api.MapGet("premises/{case}/closures", async (string @case, IMediator mediator) =>
            (await mediator.Send(new ListClosuresAtPremises(@case))).ToHttp(Results.Ok));
        api.MapGet("operations/{operation}/premises", async (string operation, IMediator mediator) =>
            (await mediator.Send(new ListPremisesOfOperation(operation))).ToHttp(Results.Ok));
        api.MapPost("operations/{operation}/premises", async (string operation, LinkOperationToPremises command, IMediator mediator) =>
            (await mediator.Send(command with { Operation = operation })).ToHttp(
                reference => Results.Created($"/api/operations/{operation}/premises", new { reference })));
        api.MapPost("operations/{operation}/premises/removal", async (string operation, UnlinkOperationFromPremises command, IMediator mediator) =>
            (await mediator.Send(command with { Operation = operation })).ToHttp(_ => Results.NoContent()));
    }
}
