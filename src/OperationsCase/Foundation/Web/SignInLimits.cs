using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace OperationsCase.Foundation.Web;

/// <summary>How much a visitor may send, and how often: counted before anything of it is read, and before anybody is asked who they are.</summary>
internal sealed class SignInLimits(RateLimitSettings allowance, IRateLimitSubject origins) : IDisposable
{
    /// <summary>A form that is open to everybody needs no more. It holds an address, a password or what a passkey answered.</summary>
    public const int LargestForm = 8 * 1024;

    private readonly PartitionedRateLimiter<string> ofOrigins = Limiter(allowance.SignInsOfAddress, allowance.Window);

    private readonly PartitionedRateLimiter<string> ofAccounts = Limiter(allowance.SignInsOfAccount, allowance.Window);

    /// <summary>Whether the account may be tried once more from where the visitor is; otherwise the answer says when.</summary>
    /// <param name="context">The visit.</param>
    /// <param name="account">The account as it was found, or what stands for an address that has none: never the text that was sent.</param>
    /// <param name="origin">Who tries, with a count of their own.</param>
    public bool Admits(HttpContext context, Guid account, string origin) => Admits(context, ofAccounts, $"{account} {origin}");

    public void Dispose()
    {
        ofOrigins.Dispose();
        ofAccounts.Dispose();
    }

    /// <returns>False when the answer is already there.</returns>
    internal async Task<bool> Take(HttpContext context)
    {
        var request = context.Request;

        if (!IsReading(request.Method) && !Admits(context, ofOrigins, origins.Of(context)))
        {
            return false;
        }

        if (request.ContentLength > LargestForm)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;

            return false;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = LargestForm;
        }

        if (request.HasFormContentType && !await CanBeRead(context))
        {
            return false;
        }

        var form = request.HasFormContentType ? request.Form : null;

        return IsReading(request.Method) || origins.AlsoOf(context, form) is not { } also || Admits(context, ofOrigins, also);
    }

    private static bool Admits(HttpContext context, PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);

        if (!lease.IsAcquired)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            RateLimits.SayWhen(context, lease);
        }

        return lease.IsAcquired;
    }

    private static async Task<bool> CanBeRead(HttpContext context)
    {
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);

            return true;
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException or IOException)
        {
            context.Response.StatusCode = (exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;

            return false;
        }
    }

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static PartitionedRateLimiter<string> Limiter(int allowed, TimeSpan window) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = allowed, Window = window }));
}

internal static class LimitsSignInAttemptsAttribute
{
    /// <summary>
    /// After routing, which knows what is open to everybody, and before anybody is asked who they are. What has no endpoint is open too.
    /// </summary>
    public static void UseSignInLimits(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<SignInLimits>();
        app.Use(async (context, next) =>
        {
            var isOpen = context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

            if (!isOpen || IsBeingAnswered(context) || await limits.Take(context))
            {
                await next(context);
            }
        });
    }

    /// <summary>The page that says what went wrong is shown by the same request, with its method and its body.</summary>
    private static bool IsBeingAnswered(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
}
