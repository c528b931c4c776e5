using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tasks;

internal static class TasksApi
{
    public static void MapTasks(this IEndpointRouteBuilder api)
    {
        api.MapGet("tasks", async (
                IMediator mediator,
                TaskState? state,
                string? borough,
                Guid? officer,
                bool everybodys = false,
                int page = 1) =>
            (await mediator.Send(new ListTasks { State = state, Borough = borough, Officer = officer, Everybodys = everybodys, Page = page }))
                .ToHttp(Results.Ok));
        api.MapGet("team", async (IMediator mediator, string? borough) =>
            (await mediator.Send(new ListTeam { Borough = borough })).ToHttp(Results.Ok));
        api.MapGet("team/cases", async (IMediator mediator, Guid? officer, string? borough, int page = 1) =>
            (await mediator.Send(new ListCaseload { Officer = officer, Borough = borough, Page = page })).ToHttp(Results.Ok));
        api.MapGet("team/reassignment", async (IMediator mediator, string? borough, Guid? giver, Guid? taker) =>
            (await mediator.Send(new PreviewReassignment { Borough = borough ?? "", From = giver, To = taker })).ToHttp(Results.Ok));
        api.MapPost("team/reassignment", async (ReassignCases command, IMediator mediator) =>
            (await mediator.Send(command)).ToHttp(count => Results.Ok(new { count })));
        api.MapPost("handovers/{case}", async (CaseReference @case, HandOverCase command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(officer => Results.Ok(new { officer })));
        api.MapGet("tasks/{case}", async (CaseReference @case, IMediator mediator, int page = 1) =>
            (await mediator.Send(new ListTasksOfCase(@case, page))).ToHttp(Results.Ok));
        api.MapGet("tasks/{case}/officers", async (CaseReference @case, IMediator mediator) =>
            (await mediator.Send(new ListCaseColleagues(@case))).ToHttp(Results.Ok));
        api.MapPost("tasks/{case}", async (CaseReference @case, AddTask command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(id => Results.Created($"/api/tasks/{@case}/{id}", new { id })));
        api.MapGet("tasks/{case}/{taskId:guid}", async (CaseReference @case, Guid taskId, IMediator mediator) =>
            (await mediator.Send(new GetTask(@case, taskId))).ToHttp(Results.Ok));
        api.MapPost("tasks/{case}/{taskId:guid}/completion", async (CaseReference @case, Guid taskId, CompleteTask command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case, TaskId = taskId })).ToHttp(what => Results.Ok(new { what })));
        api.MapPost("tasks/{case}/{taskId:guid}/ending", async (CaseReference @case, Guid taskId, EndTaskAsNotNeeded command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case, TaskId = taskId })).ToHttp(what => Results.Ok(new { what })));
        api.MapPost("tasks/{case}/{taskId:guid}/reopening", async (CaseReference @case, Guid taskId, ReopenTask command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case, TaskId = taskId })).ToHttp(what => Results.Ok(new { what })));
        api.MapPost("tasks/{case}/{taskId:guid}/owner", async (CaseReference @case, Guid taskId, AssignTask command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case, TaskId = taskId })).ToHttp(what => Results.Ok(new { what })));
        api.MapPost("tasks/{case}/{taskId:guid}/corrections", async (CaseReference @case, Guid taskId, CorrectTask command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case, TaskId = taskId })).ToHttp(what => Results.Ok(new { what })));
    }
}
