using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace OperationsCase.Foundation.Web;

/// <summary>How much may be sent at once: enough that a text far too long is answered beside its field, and no more.</summary>
internal static class BodyLimits
{
    public const int Largest = 16 * 1024 * 1024;

    public static void AddBodyLimits(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = Largest);
        services.Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = Largest;
            form.BufferBodyLengthLimit = Largest;
            form.MultipartBodyLengthLimit = Largest;
        });
    }

    /// <summary>Answers 413 before anything reads a body that says it is larger than its endpoint takes.</summary>
    public static void UseBodyLimits(this WebApplication app) => app.Use(async (context, next) =>
    {
        var allowed = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } own ? own.MaxRequestBodySize : Largest;

        var isBeingAnswered = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;

        if (context.Request.ContentLength > allowed && !isBeingAnswered)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        await next(context);
    });
}
