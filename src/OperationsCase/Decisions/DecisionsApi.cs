using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Decisions;

internal static class DecisionsApi
{
    public static void MapDecisions(this IEndpointRouteBuilder api)
    {
        api.MapGet("decisions/{case}", async (CaseReference @case, IMediator mediator, int page = 1) =>
            (await mediator.Send(new ListDecisions(@case, page))).ToHttp(Results.Ok));
        api.MapPost("decisions/{case}", async (CaseReference @case, RecordDecision command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(id => Results.Created($"/api/decisions/{@case}/{id}", new { id })));
        api.MapGet("decisions/{case}/{decisionId:guid}", async (CaseReference @case, Guid decisionId, IMediator mediator) =>
            (await mediator.Send(new GetDecision(@case, decisionId))).ToHttp(Results.Ok));
        api.MapPost("decisions/{case}/{decisionId:guid}/corrections", async (
                CaseReference @case, Guid decisionId, CorrectDecision command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case, DecisionId = decisionId })).ToHttp(version => Results.Ok(new { version })));
    }
}
