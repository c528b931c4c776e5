using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Intelligence;

internal static class IntelligenceApi
{
    public static void MapIntelligence(this IEndpointRouteBuilder api)
    {
        api.MapGet("intelligence/{case}", async (CaseReference @case, IMediator mediator, int page = 1) =>
            (await mediator.Send(new ListIntelligence(@case, page))).ToHttp(Results.Ok));
        api.MapPost("intelligence/{case}", async (CaseReference @case, LogIntelligence command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(id => Results.Created($"/api/intelligence/{@case}", new { id })));
        api.MapPost("intelligence/{case}/{entryId:guid}/corrections", async (
            CaseReference @case,
            Guid entryId,
            CorrectIntelligence command,
            IMediator mediator) =>
            (await mediator.Send(command with { Case = @case, EntryId = entryId })).ToHttp(version => Results.Ok(new { version })));
    }
}
