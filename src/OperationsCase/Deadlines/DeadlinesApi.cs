using MediatR;
using OperationsCase.Access;
using OperationsCase.Deadlines.WorkOut;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Deadlines;

internal static class DeadlinesApi
{
    public static void MapDeadlines(this IEndpointRouteBuilder api)
    {
        api.MapGet("deadlines", async (
                IMediator mediator,
                DeadlineTimeFilter? when,
                DeadlineState? state,
                string? borough,
                string? rule,
                Guid? officer,
                bool everybodys = false,
                int page = 1,
                int rows = ListDeadlines.PageSize) =>
            (await mediator.Send(new ListDeadlines
            {
                When = when,
                State = state,
                Borough = borough,
                Rule = rule,
                Officer = officer,
                Everybodys = everybodys,
                Page = page,
                Rows = rows,
            })).ToHttp(Results.Ok));
        api.MapGet("deadlines/{deadlineId:guid}", async (Guid deadlineId, IMediator mediator) =>
            (await mediator.Send(new GetDeadlineWorking(deadlineId))).ToHttp(answer => Results.Ok(answer.Deadline)));
        api.MapGet("deadlines/work-out", async (IMediator mediator, string? rule, string? trigger, string? facts) =>
            (await mediator.Send(new WorkOutDeadline { Rule = rule ?? "", Trigger = trigger ?? "", Facts = facts ?? "" })).ToHttp(Results.Ok));
        api.MapGet("operations/{operation}/deadlines", async (OperationReference operation, IMediator mediator) =>
            (await mediator.Send(new ListDeadlinesOfOperation(operation))).ToHttp(Results.Ok));
        api.MapGet("seizures/{seizure}/deadlines", async (SeizureReference seizure, IMediator mediator) =>
            (await mediator.Send(new ListDeadlinesOfSeizure(seizure))).ToHttp(Results.Ok));
        api.MapGet("messages", async (IMediator mediator, int page = 1) =>
            (await mediator.Send(new ListInbox(page))).ToHttp(Results.Ok));
        api.MapPost("messages/{messageId:guid}/acknowledgement", async (Guid messageId, IMediator mediator) =>
            (await mediator.Send(new AcknowledgeWarning(messageId))).ToHttp(deadlineId => Results.Ok(new { deadlineId })));
        api.MapPost("messages/read", async (MarkInboxRead command, IMediator mediator) =>
            (await mediator.Send(command)).ToHttp(count => Results.Ok(new { count })));
    }
}
