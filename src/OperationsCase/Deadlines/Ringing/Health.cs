using System.Data.Common;

namespace OperationsCase.Deadlines.Ringing;

/// <summary>What a watcher of the service asks: whether the record can be read and deadlines are swept. It tells of no case.</summary>
internal static class Health
{
    public const string Ready = "/health/ready";

    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet(Ready, Answer).AllowAnonymous();

    private static async Task<IResult> Answer(LastSweep sweep, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";

        try
        {
            var (at, isLate) = await sweep.Read();

            return Results.Json(
                new { status = isLate ? "The sweep of deadlines is over five minutes late" : "Ready", lastSweepAt = at },
                statusCode: isLate ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
        }
        catch (DbException)
        {
            return Results.Json(new { status = "The record cannot be read" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
