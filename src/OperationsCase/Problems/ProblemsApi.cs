using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Problems;

internal static class ProblemsApi
{
    public static void MapProblems(this IEndpointRouteBuilder api)
    {
        api.MapGet("problems", async (IMediator mediator, string? find, string? borough, string? ward, ProblemStage[]? stage, int page = 1) =>
            (await mediator.Send(new ListProblems
            {
                Find = find,
                Borough = borough,
                Ward = ward,
                Stage = stage
                ?? [],
                Page = page
            })).ToHttp(Results.Ok));
        api.MapGet("problems/{problem}", async (ProblemReference problem, IMediator mediator) =>
            (await mediator.Send(new GetProblem(problem))).ToHttp(Results.Ok));
        api.MapGet("problems/{problem}/signs", async (
            ProblemReference problem,
            IMediator mediator,
            DateOnly? week,
            bool takenBack = false,
            int page = 1) =>
            (await mediator.Send(new ListProblemSigns { Problem = problem, Week = week, TakenBack = takenBack, Page = page })).ToHttp(Results.Ok));
        api.MapGet("problems/{problem}/history", async (ProblemReference problem, IMediator mediator, int page = 1) =>
            (await mediator.Send(new ListHistoryOfProblem(problem, page))).ToHttp(Results.Ok));
        api.MapGet("operations/{operation}/problems", async (OperationReference operation, IMediator mediator) =>
            (await mediator.Send(new ListProblemsOfOperation(operation))).ToHttp(Results.Ok));
        api.MapPost("problems", async (RecordProblem command, IMediator mediator) =>
            (await mediator.Send(command)).ToHttp(Made));
        api.MapPost("problems/{problem}/signs", async (ProblemReference problem, LogProblemSign command, IMediator mediator) =>
            (await mediator.Send(command with { Problem = problem })).ToHttp(id => Results.Created($"/api/problems/{problem}/signs", new { id })));
        api.MapPost("problems/{problem}/signs/{signId:guid}/corrections", async (
            ProblemReference problem,
            Guid signId,
            CorrectProblemSign command,
            IMediator mediator) =>
            (await mediator.Send(command with { Problem = problem, SignId = signId })).ToHttp(version => Results.Ok(new { version })));
        api.MapDelete("problems/{problem}/signs/{signId:guid}", async (
            ProblemReference problem,
            Guid signId,
            [FromBody] TakeBackProblemSign command,
            IMediator mediator) =>
            (await mediator.Send(command with { Problem = problem, SignId = signId })).ToHttp(version => Results.Ok(new { version })));
        api.MapPost("problems/{problem}/stage", async (ProblemReference problem, MoveProblem command, IMediator mediator) =>
            (await mediator.Send(command with { Problem = problem })).ToHttp(version => Results.Ok(new { version })));
        api.MapPut("problems/{problem}", async (ProblemReference problem, ChangeProblem command, IMediator mediator) =>
            (await mediator.Send(command with { Problem = problem })).ToHttp(version => Results.Ok(new { version })));
        api.MapPost("problems/{problem}/operations", async (ProblemReference problem, LinkOperationToProblem command, IMediator mediator) =>
            (await mediator.Send(command with { Problem = problem })).ToHttp(Made));
        api.MapDelete("problems/{problem}/operations/{operation}", async (
            ProblemReference problem,
            OperationReference operation,
            [FromBody] UnlinkOperationFromProblem command,
            IMediator mediator) =>
            (await mediator.Send(command with { Problem = problem, Operation = operation })).ToHttp(_ => Results.NoContent()));
    }

    private static IResult Made(string reference) => Results.Created($"/api/problems/{reference}", new { reference });
}
