using System.Security.Claims;
using System.Threading.RateLimiting;

namespace OperationsCase.Foundation.Web;

/// <summary>How often a signed-in officer may search, and how many large bodies of theirs are read at once.</summary>
/// <remarks>
/// Its counters end with the application. Those of the framework's middleware have a timer that nobody can stop, which keeps the whole
/// application in memory.
/// </remarks>
internal sealed class RequestLimits(RateLimitSettings allowance) : IDisposable
{
    private const int LargeAtOnce = 4;
    private const int LargeWaiting = 16;

    private readonly PartitionedRateLimiter<HttpContext> searches = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        SearcherOf(context) is { } officer
            ? RateLimitPartition.GetFixedWindowLimiter(officer, _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = allowance.SearchesOfAccount,
                Window = allowance.Window,
            })
            : RateLimitPartition.GetNoLimiter(""));

    /// <summary>So that nobody fills the memory of this program by sending much at once: what waits is not read.</summary>
    private readonly PartitionedRateLimiter<HttpContext> largeBodies = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        OfficerOf(context) is { } officer && BodyLimits.MayBeLarge(context)
            ? RateLimitPartition.GetConcurrencyLimiter(officer, _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = LargeAtOnce,
                QueueLimit = LargeWaiting,
            })
            : RateLimitPartition.GetNoLimiter(""));

    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        using var search = searches.AttemptAcquire(context);
        using var body = search.IsAcquired ? await BodyOf(context) : search;

        if (body is { IsAcquired: true })
        {
            await next(context);
        }
        else if (body is not null)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            RateLimits.SayWhen(context, body);
        }
    }

    public void Dispose()
    {
        searches.Dispose();
        largeBodies.Dispose();
    }

    /// <returns>Null when whoever asked has gone while they waited.</returns>
    private async Task<RateLimitLease?> BodyOf(HttpContext context)
    {
        try
        {
            return await largeBodies.AcquireAsync(context, cancellationToken: context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
    }

    private static string? OfficerOf(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier);

    private static string? SearcherOf(HttpContext context) =>
        IsSearch(context.Request) && OfficerOf(context) is { Length: > 0 } officer ? officer : null;

    /// <remarks>
    /// By whatever method, since HEAD tells as much as GET. By the API every further page counts too, since a program turns pages faster
    /// than an officer.
    /// </remarks>
    private static bool IsSearch(HttpRequest request) =>
        Asks(request, "find") || Asks(request, "handler") || (request.Path.StartsWithSegments("/api")
            && (Asks(request, "rows") || Asks(request, "page")));

    private static bool Asks(HttpRequest request, string name) => request.Query[name].ToString().Length > 0;
}
