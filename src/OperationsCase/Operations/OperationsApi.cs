using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Web;
using OperationsCase.Sharing;

namespace OperationsCase.Operations;

internal static class OperationsApi
{
    public static void MapOperations(this IEndpointRouteBuilder api)
    {
        api.MapGet("operations", async ([AsParameters] ListOperationsApi query, IMediator mediator) =>
            (await mediator.Send(query.Request())).ToHttp(Results.Ok));
        api.MapGet("operations/{operation}", async (OperationReference operation, IMediator mediator) =>
            (await mediator.Send(new GetOperation(operation))).ToHttp(Results.Ok));
        api.MapGet("operations/{operation}/history", async (OperationReference operation, IMediator mediator, int page = 1) =>
            (await mediator.Send(new ListHistoryOfOperation(operation, page))).ToHttp(Results.Ok));

        foreach (var kind in OperationKind.All)
        {
            kind.Map(api);
        }

        api.MapPut("operations/{operation}", async (OperationReference operation, ChangeOperation command, IMediator mediator) =>
            (await mediator.Send(command with { Operation = operation })).ToHttp(version => Results.Ok(new { version })));
        api.MapPost("operations/{operation}/moves", async (OperationReference operation, MoveOperation command, IMediator mediator) =>
            (await mediator.Send(command with { Operation = operation })).ToHttp(status => Results.Ok(new { status })));
        api.MapGet("operations/{operation}/closing", async (OperationReference operation, IMediator mediator) =>
            (await mediator.Send(new GetClosing(operation))).ToHttp(Results.Ok));
        api.MapPost("operations/{operation}/closing/approvals", async (OperationReference operation, AskToClose command, IMediator mediator) =>
            (await mediator.Send(command with { Operation = operation })).ToHttp(id => Results.Created(
                $"/api/operations/{operation}/closing",
                new { id })));
        api.MapPost("operations/{operation}/reopening", async (OperationReference operation, ReopenOperation command, IMediator mediator) =>
            (await mediator.Send(command with { Operation = operation })).ToHttp(status => Results.Ok(new { status })));
        api.MapPost("operations/{operation}/closing", async (OperationReference operation, CloseOperation command, IMediator mediator) =>
            (await mediator.Send(command with { Operation = operation })).ToHttp(outcome => Results.Ok(new { outcome })));
        api.MapSharing();
    }

    private static void MapSharing(this IEndpointRouteBuilder api)
    {
        api.MapGet("operations/{operation}/shares", async (OperationReference operation, IMediator mediator) =>
            (await mediator.Send(new ListOperationShares(operation))).ToHttp(Results.Ok));
        api.MapBoroughs();
        api.MapPost("operations/{operation}/shares", async (OperationReference operation, ShareOperation command, IMediator mediator) =>
            (await mediator.Send(command with { Operation = operation })).ToHttp(with => Results.Created(
                $"/api/operations/{operation}/shares",
                new { with })));
        api.MapPost("operations/{operation}/shares/{shareId:guid}/ending", async (OperationReference operation, Guid shareId, IMediator mediator) =>
            (await mediator.Send(new StopSharingOperation { Operation = operation, ShareId = shareId })).ToHttp(with => Results.Ok(new { with })));
    }
}

/// <summary>The same filters as the page's address line.</summary>
internal sealed record ListOperationsApi(
        string? Find,
        string? Borough,
        OperationKind[]? Kind,
        OperationState[]? Status,
        DueFilter? Due,
        OperationOrder? Sort,
        bool Mine = false,
        bool Shared = false,
        int Page = 1,
        int Rows = ListOperations.PageSize)
{
    public ListOperations Request() => new()
    {
        Find = Find,
        Borough = Borough,
        Kind = Kind ?? [],
        Status = Status ?? [],
        Due = Due,
        Mine = Mine,
        Shared = Shared,
        Sort = Sort,
        Page = Page,
        Rows = Rows,
    };
}
