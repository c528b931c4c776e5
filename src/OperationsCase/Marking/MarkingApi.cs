using System.Text.Json;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Marking;

internal static class MarkingApi
{
    public const string Header = "Marking";

    public static void MapMarking(this IEndpointRouteBuilder api)
    {
        api.MapGet("markings/{case}", async (CaseReference @case, IMediator mediator) => (await mediator.Send(new GetMarking(@case))).ToHttp(Results.Ok));
        api.MapPut("markings/{case}", async (CaseReference @case, MarkCase command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(reference => Results.Ok(new { reference })));
        api.MapPut("markings/{case}/old", async (CaseReference @case, KeepFormerProtectiveMark command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(reference => Results.Ok(new { reference })));
    }

    /// <summary>Every answer says in a header how it is marked.</summary>
    public static void UseMarking(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = context.RequestServices.GetRequiredService<IPageMarking>().Mark;

            return Task.CompletedTask;
        });

        return next(context);
    });

    /// <summary>Every answer that is an object says so in a field too, with its caveat; one that is a list has the header alone.</summary>
    public static RouteGroupBuilder Marked(this RouteGroupBuilder api) => api.AddEndpointFilter(async (context, next) =>
    {
        var answer = await next(context);
        var services = context.HttpContext.RequestServices;

        if (answer is IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK } and IValueHttpResult { Value: { } value }
            && services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions is var format
            && JsonSerializer.SerializeToNode(value, value.GetType(), format) is JsonObject said)
        {
            said["marking"] = services.GetRequiredService<IPageMarking>().Words;

            return Results.Json(said, format);
        }

        return answer;
    });
}
