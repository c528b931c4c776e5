using MediatR;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit.Reasons;

internal static class AccessReasonsApi
{
    public static void MapReasons(this IEndpointRouteBuilder api) =>
        api.MapPost("reasons", async (GiveAccessReason command, IMediator mediator) => (await mediator.Send(command)).ToHttp(id => Results.Ok(new { id })));
}
