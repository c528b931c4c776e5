using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Sharing;

/// <summary>The boroughs that work an operation.</summary>
internal static class BoroughsApi
{
    public static void MapBoroughs(this IEndpointRouteBuilder api)
    {
        api.MapGet("operations/{operation}/boroughs", async (OperationReference operation, IMediator mediator) =>
            (await mediator.Send(new ListBoroughsOfOperation(operation))).ToHttp(Results.Ok));

        api.MapPost("operations/{operation}/boroughs", async (OperationReference operation, AddBorough command, IMediator mediator) =>
            (await mediator.Send(command with { Operation = operation })).ToHttp(added => Results.Ok(new { added })));

        api.MapDelete("operations/{operation}/boroughs/{boroughCode}", async (OperationReference operation, string boroughCode, IMediator mediator) =>
            (await mediator.Send(new RemoveBorough { Operation = operation, BoroughCode = boroughCode }))
                .ToHttp(removed => Results.Ok(new { removed })));
    }
}
