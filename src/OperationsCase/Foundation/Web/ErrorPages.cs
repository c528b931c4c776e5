using Microsoft.AspNetCore.Diagnostics;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Foundation.Web;

/// <summary>Answers in words when there is no page to answer with: a page for people, problem details for the API.</summary>
internal static class ErrorPages
{
    /// <summary>How long whoever is told that the record is busy waits before they try again.</summary>
    private const string SecondsToWait = "5";

    public static void UseProblemPages(this WebApplication app)
    {
        app.Use(SayWhenToTryAgain);
        app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");

        // Inside the two above, which have nothing to add to an answer that has its words.
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api =>
        {
            api.UseExceptionHandler(failed => failed.Run(context =>
                ApiErrors.Write(context, context.Features.Get<IExceptionHandlerFeature>()?.Error)));
            api.Use(AnswerBadRequests);
            api.UseStatusCodePages(empty => ApiErrors.Write(empty.HttpContext, exception: null));
        });
    }

    /// <summary>
    /// The status that tells what became of a request that failed: 400 when it came without TLS where nobody may, 507 when the disk of the
    /// record is full, 503 when others were in the way, else 500.
    /// </summary>
    public static int StatusOf(HttpContext context, Exception? exception) =>
        (DatabaseExceptions.Inside(exception) is { } fault
            ? context.RequestServices.GetRequiredService<IEngine>().FaultOf(fault)
            : DatabaseFault.Unexpected) switch
        {
            _ when exception is InvalidOperationException && CameWithoutTls(context) => StatusCodes.Status400BadRequest,
            DatabaseFault.Full => StatusCodes.Status507InsufficientStorage,
            DatabaseFault.TryAgain or DatabaseFault.ConnectionLost or DatabaseFault.TookTooLong => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };

    /// <summary>No cookie is made there, so no form either: a proxy did not say how it was reached, or in words that cannot be read.</summary>
    private static bool CameWithoutTls(HttpContext context) =>
        !context.Request.IsHttps && context.RequestServices.GetRequiredService<TransportSettings>().IsByTls;

    private static Task SayWhenToTryAgain(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable && context.Response.Headers.RetryAfter.Count == 0)
            {
                context.Response.Headers.RetryAfter = SecondsToWait;
            }

            return Task.CompletedTask;
        });

        return next(context);
    }

    /// <summary>What a caller got wrong is their news, and no error in our log.</summary>
    private static async Task AnswerBadRequests(HttpContext context, RequestDelegate next)
    {
        if (!CharsetMiddleware.IsReadable(context.Request.ContentType))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            await ApiErrors.Write(context, exception: null);
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await ApiErrors.Write(context, bad);
        }
    }
}
