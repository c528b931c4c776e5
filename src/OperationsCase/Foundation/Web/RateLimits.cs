using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OperationsCase.Foundation.Web;

/// <summary>How much may be asked for in a while; the section Limits of the settings says otherwise.</summary>
internal sealed record Allowance
{
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Tries to sign in to one account, whether there is such an account or not.</summary>
    public int SignInsOfAccount { get; init; } = 20;

    /// <summary>Tries to sign in from one address, behind which a whole office may sit at the change of a shift.</summary>
    public int SignInsOfAddress { get; init; } = 300;

    /// <summary>Searches and downloads of one account; never of an address, so that one officer cannot stop an office.</summary>
    public int SearchesOfAccount { get; init; } = 300;
}

/// <summary>Slows down who guesses passwords or reads the record out by searching, and says when they may go on.</summary>
internal static class RateLimits
{
    private static readonly object Account = new();

    public static void AddRateLimits(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection("Limits").Get<Allowance>() ?? new Allowance());
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : TimeSpan.FromMinutes(1);
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

                return ValueTask.CompletedTask;
            };
        });
        services.AddOptions<RateLimiterOptions>().Configure<Allowance>((limiter, allowance) => limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            Limiter("account", allowance.SignInsOfAccount, allowance.Window, context => IsSignIn(context.Request) ? context.Items[Account] as string : null),
            Limiter("address", allowance.SignInsOfAddress, allowance.Window, context => IsSignIn(context.Request) ? context.Connection.RemoteIpAddress?.ToString() ?? "this machine" : null),
            Limiter("search", allowance.SearchesOfAccount, allowance.Window, context => IsSearch(context.Request) ? context.User.FindFirstValue(ClaimTypes.NameIdentifier) : null)));
    }

    /// <summary>After who asks is known, since a search counts for them alone.</summary>
    public static void UseRateLimits(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            if (IsSignIn(context.Request) && context.Request.HasFormContentType)
            {
                try
                {
                    var form = await context.Request.ReadFormAsync(context.RequestAborted);
                    context.Items[Account] = form["Email"].ToString().Trim().ToUpperInvariant() is { Length: > 0 and <= 200 } email ? email : null;
                }
                catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException or IOException)
                {
                    context.Response.StatusCode = (exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
                    return;
                }
            }

            await next(context);
        });
        app.UseRateLimiter();
    }

    /// <summary>"at 9:20am", from what the answer says to a program.</summary>
    public static string When(HttpContext context) =>
        int.TryParse(context.Response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? $"after {Words.Clock(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().AddSeconds(seconds + 59))}"
            : "in a few minutes";

    /// <param name="kind">So that an account's searches are not counted with its tries to sign in.</param>
    /// <param name="allowed">In one window.</param>
    /// <param name="window">How long a request counts.</param>
    /// <param name="whose">Null where a request does not count.</param>
    private static PartitionedRateLimiter<HttpContext> Limiter(string kind, int allowed, TimeSpan window, Func<HttpContext, string?> whose) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => whose(context) is { Length: > 0 } key
            ? RateLimitPartition.GetFixedWindowLimiter($"{kind} {key}", _ => new FixedWindowRateLimiterOptions { PermitLimit = allowed, Window = window })
            : RateLimitPartition.GetNoLimiter(""));

    private static bool IsSignIn(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.Path.StartsWithSegments("/sign-in");

    /// <summary>
    /// By whatever method, since HEAD tells as much as GET. By the API every further page counts too, since a program turns pages faster
    /// than an officer.
    /// </summary>
    private static bool IsSearch(HttpRequest request) =>
        Asks(request, "find") || Asks(request, "handler") || (request.Path.StartsWithSegments("/api") && (Asks(request, "rows") || Asks(request, "page")));

    private static bool Asks(HttpRequest request, string name) => request.Query[name].ToString().Length > 0;
}
