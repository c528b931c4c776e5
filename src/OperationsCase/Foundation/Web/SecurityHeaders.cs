namespace OperationsCase.Foundation.Web;

/// <summary>Tells the browser to trust our own files alone, and to keep no page about a case.</summary>
internal static class SecurityHeaders
{
    internal const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Everything that a page could ask a device for is refused, but for a passkey of its own.</summary>
    internal const string Permissions =
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), "
            + "geolocation=(), gyroscope=(), "
        + "hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), "
        + "publickey-credentials-create=(self), publickey-credentials-get=(self), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    /// <summary>A year, as browsers' own lists ask for.</summary>
    internal const string OnlyByTls = "max-age=31536000; includeSubDomains";

    /// <remarks>Goes first, so that error pages carry the headers too. An endpoint that needs another policy sets its own.</remarks>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var hasSecret = SecretPaths.Has(context.Request.Path);
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;

            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = hasSecret ? "no-referrer" : "same-origin";
            headers["Permissions-Policy"] = Permissions;
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.Count > 0 ? headers.ContentSecurityPolicy : ContentPolicy;

            if (context.Request.Path.StartsWithSegments("/api") && headers.ContentDisposition.Count == 0)
            {
                headers.ContentDisposition = "attachment; filename=\"api.json\"";
            }

            if (context.Request.IsHttps)
            {
                headers.StrictTransportSecurity = OnlyByTls;
            }

            if (!IsOurFile(context))
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });

        return next(context);
    });

    /// <summary>A style or script that is there; what is said in its place when it is not is no file of ours.</summary>
    private static bool IsOurFile(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/assets")
            && (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status206PartialContent or StatusCodes.Status304NotModified);
}
