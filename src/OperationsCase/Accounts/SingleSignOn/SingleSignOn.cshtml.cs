using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OperationsCase.Accounts.SingleSignOn;

/// <summary>Leads to the force's identity provider; whoever is signed in already must show it again that it is them.</summary>
[AllowAnonymous]
internal sealed class SingleSignOnRedirectPageModel(SingleSignOnSettings settings) : PageModel
{
    public IActionResult OnGet(string? returnUrl)
    {
        if (!settings.IsConfigured)
        {
            return Page();
        }

        var way = new AuthenticationProperties { RedirectUri = Url.IsLocalUrl(returnUrl) ? returnUrl : "/" };

        if (User.Identity is { IsAuthenticated: true })
        {
            way.SetParameter("prompt", "login");
        }

        return Challenge(way, SingleSignOnSettings.Scheme);
    }
}
