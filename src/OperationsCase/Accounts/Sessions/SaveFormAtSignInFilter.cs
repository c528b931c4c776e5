using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts.Sessions;

/// <summary>
/// Keeps a form that came too late, or that needs its sender to show first that it is them, and opens it again with
/// everything typed once they have.
/// </summary>
internal sealed class SaveFormAtSignInFilter(SavedFormStore forms, IDataProtectionProvider protection) : IAsyncAlwaysRunResultFilter, IAsyncPageFilter
{
    public const string ConfirmIdentityPath = "/account/prove";
    public const string SignInPath = "/sign-in";

    /// <summary>What the layout tells the officer above a form that opens again with their answers.</summary>
    internal const string CheckAnswers = "CheckAnswers";

    private const string AfterSigningIn = "You have signed in again. Check your answers and continue";
    private const string AfterProving = "You have confirmed your identity. Check your answers and continue";
    private const string AfterATime = "This page was open for too long, so the form was not sent. Check your answers and continue";

    /// <summary>Sends whoever has no session any more to sign in, and keeps their form.</summary>
    public static async Task SessionEnded(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (SecretPaths.Has(context.Request.Path))
        {
            SecretPaths.Refuse(context.Response);

            return;
        }

        var forms = context.HttpContext.RequestServices.GetRequiredService<SavedFormStore>();
        var protection = context.HttpContext.RequestServices.GetRequiredService<IDataProtectionProvider>();
        var kept = WhoseCookie(context) is { } officer && await WasOurs(context.Request, protection)
            ? await forms.Save(context.Request, officer, AfterSigningIn) : null;
        var back = kept ?? (HttpMethods.IsGet(context.Request.Method)
            ? $"{context.Request.Path}{context.Request.QueryString}"
            : $"{context.Request.Path}");
        context.Response.Redirect(QueryHelpers.AddQueryString(SignInPath, "returnUrl", back));
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var officer = Id(context.HttpContext.User);
        var request = context.HttpContext.Request;

        if (officer is { } asked && context.Result is StepUpRequiredResult)
        {
            var back = await forms.Save(request, asked, AfterProving) ?? request.Path;
            context.Result = new LocalRedirectResult(QueryHelpers.AddQueryString(ConfirmIdentityPath, "returnUrl", back));
        }
        else if (officer is { } late && context.Result is IAntiforgeryValidationFailedResult && await WasOurs(request, protection)
            && await forms.Save(request, late, AfterATime) is { } again)
        {
            context.Result = new LocalRedirectResult(again);
        }

        await next();
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        var request = context.HttpContext.Request;

        if (HttpMethods.IsGet(request.Method) && done.Result is PageResult or null && Id(context.HttpContext.User) is { } officer
            && Guid.TryParse(request.Query[SavedFormStore.Parameter], out var id) && await forms.Find(id, officer, request.Path) is { } kept)
        {
            foreach (var (name, values) in kept.Fields)
            {
                context.ModelState.SetModelValue(name, values.Length == 1 ? values[0] : values, string.Join(',', values));
                context.ModelState.MarkFieldSkipped(name);
            }

            if (context.HandlerInstance is PageModel page)
            {
                page.ViewData[CheckAnswers] = kept.Why;
            }
        }
    }

    /// <summary>The cookie of a session that has ended is still sealed by us, and so says whose it was.</summary>
    private static Guid? WhoseCookie(RedirectContext<CookieAuthenticationOptions> context) =>
        context.Options.CookieManager.GetRequestCookie(context.HttpContext, context.Options.Cookie.Name!) is { } cookie
            && context.Options.TicketDataFormat.Unprotect(cookie) is { } ticket ? Id(ticket.Principal) : null;

    private static Guid? Id(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>Whether the form carried a token that this application once gave to somebody.</summary>
    private static async Task<bool> WasOurs(HttpRequest request, IDataProtectionProvider protection)
    {
        if (await SavedFormStore.Read(request) is not { } form)
        {
            return false;
        }

        try
        {
            var token = form["__RequestVerificationToken"].ToString();
            protection.CreateProtector("Microsoft.AspNetCore.Antiforgery.AntiforgeryToken.v1").Unprotect(WebEncoders.Base64UrlDecode(token));

            return token.Length > 0;
        }
        catch (Exception exception) when (exception is System.Security.Cryptography.CryptographicException or FormatException)
        {
            return false;
        }
    }
}
