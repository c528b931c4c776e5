using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OperationsCase.Foundation.Web;

/// <summary>How many sign-ins and searches are answered in a time. Each node counts for itself.</summary>
internal sealed record RateLimitSettings
{
    public const string Section = "Limits";

    /// <summary>The time in which requests are counted together. It must be above zero.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Attempts to sign in to one account from one address or known browser, whether the account exists or not. At least 1.</summary>
    public int SignInsOfAccount { get; init; } = 20;

    /// <summary>Attempts to sign in from one address, which a whole office may share at the change of a shift. At least 1.</summary>
    public int SignInsOfAddress { get; init; } = 300;

    /// <summary>Searches and downloads by one account. They are never counted by address, so one officer cannot stop an office. At least 1.</summary>
    public int SearchesOfAccount { get; init; } = 300;

    /// <returns>What to tell an operator whose limits would let nobody in, or null.</returns>
    public static string? Trouble(IConfiguration configuration)
    {
        var said = configuration.GetSection(Section).Get<RateLimitSettings>() ?? new();

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
    public static void AddRateLimits(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => provider.GetRequiredService<IConfiguration>()
            .GetSection(RateLimitSettings.Section)
            .Get<RateLimitSettings>() ?? new RateLimitSettings());
        services.TryAddSingleton<IRateLimitSubject, RateLimitSubject>();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<RequestLimits>();
    }

    /// <summary>After who asks is known, since a search counts for them alone.</summary>
    public static void UseRateLimits(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<RequestLimits>();
        app.Use(limits.Invoke);
    }

    internal static void SayWhen(HttpContext context, RateLimitLease refused)
    {
        var wait = refused.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : TimeSpan.FromMinutes(1);
        context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>"at 9:20am", from what the answer says to a program.</summary>
    public static string When(HttpContext context) =>
        int.TryParse(context.Response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? $"after {Format.Clock(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().AddSeconds(seconds + 59))}"
            : "in a few minutes";
}
