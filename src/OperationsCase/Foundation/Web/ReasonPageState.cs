using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Foundation.Web;

/// <summary>What the page that asks for a reason must know, sealed so that nobody can have it say or lead to anything else.</summary>
/// <param name="What">What is wanted, as it stands after "to".</param>
/// <param name="Act">What the reason will be good for.</param>
/// <param name="Next">Where to go on: this application's own path and query.</param>
public sealed record ReasonPageState(string What, string Act, string Next)
{
    public const string Page = "/reasons/new";

    private const string Purpose = "AskedWhy";

    /// <summary>Whether what comes next is a file, after which a browser stays on the page where it was.</summary>
    public bool IsFile => Query.GetValueOrDefault("handler") == "Download";

    /// <summary>The page that leads to the file.</summary>
    public string Back => QueryHelpers.AddQueryString(Next.Split('?')[0], Query.Where(part => part.Key is not ("handler" or "documentId")));

    private Dictionary<string, StringValues> Query => QueryHelpers.ParseQuery(Next.Split('?', 2).ElementAtOrDefault(1));

    internal string Sealed(IDataProtectionProvider protection) => protection.CreateProtector(Purpose).Protect(JsonSerializer.Serialize(this));

    /// <returns>Null when this application did not write it.</returns>
    internal static ReasonPageState? Read(IDataProtectionProvider protection, string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<ReasonPageState>(protection.CreateProtector(Purpose).Unprotect(text));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}

internal static class ReasonPromptExtensions
{
    /// <summary>Leads to the page that asks; a form that was sent goes with it, and comes back with it.</summary>
    public static IActionResult AskWhy(this HttpContext context, Refusal asked)
    {
        var why = new ReasonPageState(asked.Message, asked.Field ?? "", $"{context.Request.Path}{context.Request.QueryString}");
        var address = UrlQueries.Of(
            ReasonPageState.Page,
            ("asked", why.Sealed(context.RequestServices.GetRequiredService<IDataProtectionProvider>())));

        return new LocalRedirectResult(address, permanent: false, preserveMethod: true);
    }
}
