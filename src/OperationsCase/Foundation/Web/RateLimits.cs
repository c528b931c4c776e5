using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OperationsCase.Foundation.Web;

/// <summary>How much may be asked for in a while; the section Limits of the settings says otherwise.</summary>
internal sealed record Allowance
{
    public const string Section = "Limits";

    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Tries to sign in to one account from one place, whether there is such an account or not.</summary>
    public int SignInsOfAccount { get; init; } = 20;

    /// <summary>Tries to sign in from one address, behind which a whole office may sit at the change of a shift.</summary>
    public int SignInsOfAddress { get; init; } = 300;

    /// <summary>Searches and downloads of one account; never of an address, so that one officer cannot stop an office.</summary>
    public int SearchesOfAccount { get; init; } = 300;

    /// <returns>What to tell an operator whose limits would let nobody in, or null.</returns>
    public static string? Trouble(IConfiguration configuration)
    {
        var said = configuration.GetSection(Section).Get<Allowance>() ?? new();

        return (said.Window > TimeSpan.Zero, said.SignInsOfAccount > 0, said.SignInsOfAddress > 0, said.SearchesOfAccount > 0) switch
        {
            (false, _, _, _) => $"{Section}__{nameof(Window)} is {said.Window:c}. Use a time above zero, such as 00:05:00, or leave it out.",
            (_, false, _, _) => TooSmall(nameof(SignInsOfAccount), said.SignInsOfAccount),
            (_, _, false, _) => TooSmall(nameof(SignInsOfAddress), said.SignInsOfAddress),
            (_, _, _, false) => TooSmall(nameof(SearchesOfAccount), said.SearchesOfAccount),
            _ => null,
        };
    }

    private static string TooSmall(string name, int said) =>
        string.Create(CultureInfo.InvariantCulture, $"{Section}__{name} is {said}. Use 1 or more, or leave it out.");
}

/// <summary>Slows down who guesses passwords or reads the record out by searching, and says when they may go on.</summary>
internal static class RateLimits
{
    private const int LargeAtOnce = 4;
    private const int LargeWaiting = 16;

    public static void AddRateLimits(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection(Allowance.Section).Get<Allowance>() ?? new Allowance());
        services.TryAddSingleton<IOrigins, Origins>();
        services.AddSingleton<SignInLimits>();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                SayWhen(rejected.HttpContext, rejected.Lease);

                return ValueTask.CompletedTask;
            };
        });
        services.AddOptions<RateLimiterOptions>().Configure<Allowance>((limiter, allowance) => limiter.GlobalLimiter =
            PartitionedRateLimiter.CreateChained(
                Limiter(
                    "search", allowance.SearchesOfAccount, allowance.Window,
                    context => IsSearch(context.Request) ? context.User.FindFirstValue(ClaimTypes.NameIdentifier) : null),
                LargeBodies()));
    }

    /// <summary>After who asks is known, since a search counts for them alone.</summary>
    public static void UseRateLimits(this WebApplication app) => app.UseRateLimiter();

    internal static void SayWhen(HttpContext context, RateLimitLease refused)
    {
        var wait = refused.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : TimeSpan.FromMinutes(1);
        context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
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

    /// <summary>So that nobody fills the memory of this program by sending much at once: what waits is not read.</summary>
    private static PartitionedRateLimiter<HttpContext> LargeBodies() => PartitionedRateLimiter.Create<HttpContext, string>(context =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } officer && BodyLimits.MayBeLarge(context)
            ? RateLimitPartition.GetConcurrencyLimiter(officer, _ => new ConcurrencyLimiterOptions { PermitLimit = LargeAtOnce, QueueLimit = LargeWaiting })
            : RateLimitPartition.GetNoLimiter(""));

    /// <summary>By whatever method, since HEAD tells as much as GET. By the API every further page counts too, since a program turns pages faster than an officer.</summary>
    private static bool IsSearch(HttpRequest request) =>
        Asks(request, "find") || Asks(request, "handler") || (request.Path.StartsWithSegments("/api") && (Asks(request, "rows") || Asks(request, "page")));

    private static bool Asks(HttpRequest request, string name) => request.Query[name].ToString().Length > 0;
}
