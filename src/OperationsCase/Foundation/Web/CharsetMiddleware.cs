using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace OperationsCase.Foundation.Web;

/// <summary>Answers 415 to a body whose type cannot be read, or in an alphabet that nobody here reads, before anything tries to.</summary>
internal static class CharsetMiddleware
{
    public static void UseCharsets(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            if (!IsReadable(context.Request.ContentType))
            {
                context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
                return;
            }

            context.Request.ContentType = Plain(context.Request.ContentType);
        }

        await next(context);
    });

    /// <remarks>UTF-7 has a name and no reader: the platform throws for it, since it hides markup.</remarks>
    public static bool IsReadable(string? contentType)
    {
        if (string.IsNullOrEmpty(contentType))
        {
            return true;
        }

        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
        {
            return false;
        }

        var charsets = type.Parameters.Where(parameter => parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase)).ToList();

        return charsets.Count == 0 || (charsets is [var only] && IsKnown(Unquoted(only.Value)));
    }

    /// <summary>The same type with the name of its alphabet out of its quotes, which the reader of JSON takes for a part of the name.</summary>
    private static string? Plain(string? contentType)
    {
        if (string.IsNullOrEmpty(contentType)
            || !contentType.Contains('"', StringComparison.Ordinal)
            || !MediaTypeHeaderValue.TryParse(contentType, out var type)
            || !type.Charset.HasValue)
        {
            return contentType;
        }

        type.Charset = Unquoted(type.Charset.Value);

        return type.ToString();
    }

    private static string Unquoted(Microsoft.Extensions.Primitives.StringSegment value) =>
        HeaderUtilities.UnescapeAsQuotedString(value).ToString().Trim();

    private static bool IsKnown(string charset)
    {
        try
        {
            return Encoding.GetEncoding(charset) is not null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
