using Microsoft.Net.Http.Headers;

namespace OperationsCase.Foundation.Web;

/// <summary>
/// Lets a weak tag say that a browser has a file already: RFC 9110, section 13.1.2 compares weakly, and the platform's files compare
/// strongly.
/// </summary>
internal static class WeakETags
{
    /// <summary>Stands in front of whatever answers with a tag.</summary>
    public static void UseWeakTags(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Request.Headers;

        if (headers.IfNoneMatch.Count > 0
            && EntityTagHeaderValue.TryParseList([.. headers.IfNoneMatch.OfType<string>()], out var tags)
            && tags.Any(tag => tag.IsWeak))
        {
            headers.IfNoneMatch = string.Join(", ", tags.Select(tag => tag.Tag));
        }

        return next(context);
    });
}
