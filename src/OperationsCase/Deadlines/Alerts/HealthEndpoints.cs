using System.Data.Common;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Deadlines.Alerts;

/// <summary>
/// What a watcher of the service asks: whether the process lives, and whether the record can be written and deadlines are swept. It tells
/// of no case.
/// </summary>
internal static class HealthEndpoints
{
    public const string Live = "/health/live";

    public const string Ready = "/health/ready";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapMethods(Live, Methods, (HttpContext http) => Answer(http, "Live", StatusCodes.Status200OK)).AllowAnonymous();
        app.MapMethods(Ready, Methods, Look).AllowAnonymous();
    }

    private static async Task<IResult> Look(SweepMonitor sweep, WriteProbe probe, HttpContext http)
    {
        try
        {
            if (await probe.Trouble() is { } trouble)
            {
                return Answer(http, trouble, StatusCodes.Status503ServiceUnavailable);
            }

            var (_, isLate) = await sweep.Read();

            return isLate
                ? Answer(http, "The sweep of deadlines is over five minutes late", StatusCodes.Status503ServiceUnavailable)
                : Answer(http, "Ready", StatusCodes.Status200OK);
        }
        catch (DbException)
        {
            return Answer(http, "The record cannot be read", StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Answer(HttpContext http, string status, int code)
    {
        http.Response.Headers.CacheControl = "no-store";

        return Results.Json(new { status }, statusCode: code);
    }
}
