using MediatR;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders;

internal static class ClosureOrdersApi
{
    public static void MapClosureOrders(this IEndpointRouteBuilder api)
    {
        api.MapGet("operations/{operation}/closure", async (string operation, IMediator mediator) =>
            (await mediator.Send(new GetClosure(operation))).ToHttp(Results.Ok));
        api.MapPost("operations/{operation}/closure-notices", async (string operation, RecordClosureNotice notice, IMediator mediator) =>
            (await mediator.Send(notice with { Operation = operation })).ToHttp(id => Results.Created($"/api/operations/{operation}/closure", new { id })));
        api.MapPost("operations/{operation}/hearings", async (string operation, RecordHearing hearing, IMediator mediator) =>
            (await mediator.Send(hearing with { Operation = operation })).ToHttp(id => Results.Created($"/api/operations/{operation}/closure", new { id })));
        api.MapPost("operations/{operation}/closure-orders", async (string operation, RecordClosureOrder order, IMediator mediator) =>
            (await mediator.Send(order with { Operation = operation })).ToHttp(id => Results.Created($"/api/operations/{operation}/closure", new { id })));
        api.MapPost("operations/{operation}/closure-orders/end", async (string operation, EndClosureOrder end, IMediator mediator) =>
            (await mediator.Send(end with { Operation = operation })).ToHttp(id => Results.Ok(new { id })));
    }
}
