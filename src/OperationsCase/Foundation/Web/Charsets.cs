using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace OperationsCase.Foundation.Web;

/// <summary>Answers 415 to a body in an alphabet that nobody here reads, before anything tries to.</summary>
internal static class Charsets
{
    public static void UseCharsets(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!IsReadable(context.Request.ContentType) && context.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        await next(context);
    });

    /// <remarks>UTF-7 has a name and no reader: the platform throws for it, since it hides markup.</remarks>
    public static bool IsReadable(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.Charset.HasValue)
        {
            return true;
        }

        try
        {
            return Encoding.GetEncoding(HeaderUtilities.RemoveQuotes(type.Charset).ToString()) is not null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
