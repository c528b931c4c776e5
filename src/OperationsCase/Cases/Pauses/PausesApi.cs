using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Cases.Pauses;

internal static class PausesApi
{
    public static void MapPauses(this IEndpointRouteBuilder api)
    {
        api.MapGet("pauses", async (IMediator mediator, int page = 1) =>
            (await mediator.Send(new ListPausedCases { Page = page })).ToHttp(Results.Ok));
        api.MapGet("pauses/{case}", async (CaseReference @case, IMediator mediator) =>
            (await mediator.Send(new GetPause(@case))).ToHttp(Results.Ok));
        api.MapPost("pauses/{case}", async (CaseReference @case, PauseCase command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(id => Results.Created($"/api/pauses/{@case}", new { id })));
        api.MapPost("pauses/{case}/corrections", async (CaseReference @case, CorrectPause command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(id => Results.Ok(new { id })));
        api.MapPost("pauses/{case}/end", async (CaseReference @case, ResumeCase command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(id => Results.Ok(new { id })));
    }
}
