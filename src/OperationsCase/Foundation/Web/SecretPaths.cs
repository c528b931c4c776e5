using Microsoft.AspNetCore.Diagnostics;

namespace OperationsCase.Foundation.Web;

/// <summary>The addresses that have a secret in their path, such as a calendar link: they stand in no other address, no log and no header.</summary>
internal static class SecretPaths
{
    public const string Calendars = "calendar";
    public const string Invitations = "invitations";

    private static readonly HashSet<string> First = new(StringComparer.OrdinalIgnoreCase) { Calendars, Invitations };

    /// <summary>
    /// Whether what stands behind the first part of the path is a secret, or was meant to be one: a mistyped link still tells most of it.
    /// </summary>
    public static bool Has(PathString path) =>
        path.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var first, _, ..] && First.Contains(first);

    /// <summary>Says to whoever has not signed in that there is nothing here, or not by that method, and leads nowhere.</summary>
    public static void Refuse(HttpResponse response)
    {
        var isWrongMethod = response.HttpContext.GetEndpoint()?.DisplayName?.StartsWith("405", StringComparison.Ordinal) == true;

        if (response.HttpContext.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        response.StatusCode = isWrongMethod ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status404NotFound;

        if (isWrongMethod)
        {
            response.Headers.Allow = "GET, HEAD";
        }
    }
}
