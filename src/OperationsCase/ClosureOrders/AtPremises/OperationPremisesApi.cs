using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Premises;

namespace OperationsCase.ClosureOrders.AtPremises;

internal static class OperationPremisesApi
{
    public static void MapOperationPremises(this IEndpointRouteBuilder api)
    {
        api.MapGet("premises/{case}/closures", async (PremisesReference @case, IMediator mediator) =>
            (await mediator.Send(new ListClosuresAtPremises(@case))).ToHttp(Results.Ok));
        api.MapGet("operations/{operation}/premises", async (OperationReference operation, IMediator mediator) =>
            (await mediator.Send(new ListPremisesOfOperation(operation))).ToHttp(Results.Ok));
        api.MapPost("operations/{operation}/premises", async (OperationReference operation, LinkOperationToPremises command, IMediator mediator) =>
            (await mediator.Send(command with { Operation = operation })).ToHttp(
                reference => Results.Created($"/api/operations/{operation}/premises", new { reference })));
        api.MapPost("operations/{operation}/premises/removal", async (OperationReference operation, UnlinkOperationFromPremises command, IMediator mediator) =>
            (await mediator.Send(command with { Operation = operation })).ToHttp(_ => Results.NoContent()));
    }
}
