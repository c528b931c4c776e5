using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace OperationsCase.Foundation.Web;

/// <summary>How much may be sent at once: enough that a text far too long is answered beside its field, and no more.</summary>
internal static class BodyLimits
{
    public const int Largest = 16 * 1024 * 1024;

    /// <summary>From here on only a few are read at once for each account.</summary>
    public const int Large = 512 * 1024;

    private static readonly PathString OwnAccount = "/account";

    public static void AddBodyLimits(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(Limit);
        services.Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = Largest;
            form.BufferBodyLengthLimit = Largest;
            form.MultipartBodyLengthLimit = Largest;
        });
    }

    /// <summary>What no honest browser or program needs more of, so that one sender cannot hold a connection, or its memory, for long.</summary>
    internal static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = Largest;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        kestrel.Limits.MaxRequestLineSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));
    }

    /// <summary>Whether it is large, or does not say how large it is.</summary>
    internal static bool MayBeLarge(HttpContext context) => context.Request.ContentLength is { } length
        ? length > Large
        : context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true };

    /// <summary>Answers 413 before anything reads a body that says it is larger than its endpoint takes.</summary>
    public static void UseBodyLimits(this WebApplication app) => app.Use(async (context, next) =>
    {
        var allowed = context.Request.Path.StartsWithSegments(OwnAccount) ? SignInLimits.LargestForm : Largest;
        var isBeingAnswered = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;

        if (context.Request.ContentLength > allowed && !isBeingAnswered)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body && !isBeingAnswered)
        {
            body.MaxRequestBodySize = allowed;
        }

        await next(context);
    });
}
