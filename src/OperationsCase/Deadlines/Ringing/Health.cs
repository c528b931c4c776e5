using System.Data.Common;

namespace OperationsCase.Deadlines.Ringing;

/// <summary>What a watcher of the service asks: whether the record can be read and deadlines are swept. It tells of no case.</summary>
internal static class Health
{
    public const string Ready = "/health/ready";

    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet(Ready, Look).AllowAnonymous();

    private static async Task<IResult> Look(LastSweep sweep, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";

        try
        {
            var (_, isLate) = await sweep.Read();

            return Answer(isLate ? "The sweep of deadlines is over five minutes late" : "Ready", isLate);
        }
        catch (DbException)
        {
            return Answer("The record cannot be read", isBroken: true);
        }
    }

    private static IResult Answer(string status, bool isBroken) =>
        Results.Json(new { status }, statusCode: isBroken ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
}
