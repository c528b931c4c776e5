using MediatR;
using OperationsCase.Deadlines.WorkOut;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Deadlines;

internal static class DeadlinesApi
{
    public static void MapDeadlines(this IEndpointRouteBuilder api)
    {
        api.MapGet("deadlines", async (IMediator mediator, DeadlineWhen? when, bool everybodys = false, int page = 1) =>
            (await mediator.Send(new ListDeadlines { When = when, Everybodys = everybodys, Page = page })).ToHttp(Results.Ok));
        api.MapGet("deadlines/{deadlineId:guid}", async (Guid deadlineId, IMediator mediator) =>
            (await mediator.Send(new GetWorking(deadlineId))).ToHttp(answer => Results.Ok(answer.Deadline)));
        api.MapGet("deadlines/work-out", async (IMediator mediator, string? rule, string? trigger, string? facts) =>
            (await mediator.Send(new WorkOutDeadline { Rule = rule ?? "", Trigger = trigger ?? "", Facts = facts ?? "" })).ToHttp(Results.Ok));
        api.MapGet("operations/{operation}/deadlines", async (string operation, IMediator mediator) =>
            (await mediator.Send(new ListDeadlinesOfOperation(operation))).ToHttp(Results.Ok));
        api.MapGet("seizures/{seizure}/deadlines", async (string seizure, IMediator mediator) =>
            (await mediator.Send(new ListDeadlinesOfSeizure(seizure))).ToHttp(Results.Ok));
        api.MapGet("messages", async (IMediator mediator, int page = 1) =>
            (await mediator.Send(new ListInbox(page))).ToHttp(Results.Ok));
        api.MapPost("messages/read", async (MarkInboxRead command, IMediator mediator) =>
            (await mediator.Send(command)).ToHttp(count => Results.Ok(new { count })));
    }
}
