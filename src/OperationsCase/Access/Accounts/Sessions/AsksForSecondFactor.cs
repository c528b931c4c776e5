using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace OperationsCase.Access.Accounts.Sessions;

/// <summary>Leads whoever must have a second factor and has none to the page that sets it up, and nowhere else.</summary>
internal sealed class AsksForSecondFactor : IAsyncPageFilter
{
    private static readonly string[] Open =
        ["/account", "/account/authenticator", "/account/passkeys", NothingTypedIsLost.ProvePath, NothingTypedIsLost.SignInPath, "/problem"];

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var path = context.HttpContext.Request.Path;

        if (context.HttpContext.User.HasClaim(claim => claim.Type == Session.UnreadyClaim)
            && !Open.Contains(path.Value!, StringComparer.OrdinalIgnoreCase) && !path.StartsWithSegments("/problem"))
        {
            context.Result = new LocalRedirectResult("/account/authenticator");

            return;
        }

        await next();
    }
}
