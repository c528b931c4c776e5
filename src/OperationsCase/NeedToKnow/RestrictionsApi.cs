using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Messages;

namespace OperationsCase.NeedToKnow;

internal static class RestrictionsApi
{
    public static void MapNeedToKnow(this IEndpointRouteBuilder api)
    {
        api.MapGet("restrictions", async (IMediator mediator, bool due = false, int page = 1) =>
            (await mediator.Send(new ListRestrictions { Due = due, Page = page })).ToHttp(Results.Ok));
        api.MapGet("restrictions/{case}", async (CaseReference @case, IMediator mediator) =>
            (await mediator.Send(new GetRestriction(@case))).ToHttp(Results.Ok));
        api.MapPost("restrictions/{case}", async (CaseReference @case, RestrictCase command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(reference => Results.Created(
                $"/api/restrictions/{reference}",
                new { reference })));
        api.MapPut("restrictions/{case}", async (CaseReference @case, ReviewRestriction command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(reference => Results.Ok(new { reference })));
        api.MapPost("restrictions/{case}/lifting", async (CaseReference @case, LiftRestriction command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(reference => Results.Ok(new { reference })));
        api.MapPost("emergency-access", async (BreakGlass command, IMediator mediator) =>
            (await mediator.Send(command)).ToHttp(Results.Ok));
        api.MapGet("access-messages", async (IMediator mediator, int page = 1) =>
            (await mediator.Send(new ListMyCaseMessages(page))).ToHttp(Results.Ok));
        api.MapPost("access-messages/read", async (MarkMyCaseMessagesRead command, IMediator mediator) =>
            (await mediator.Send(command)).ToHttp(count => Results.Ok(new { count })));
    }
}
