using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Accounts.Sessions;

namespace OperationsCase.Accounts;

/// <summary>Asks for the code of an authenticator app, after the password was right.</summary>
[AllowAnonymous]
internal sealed class AuthenticatorCodePageModel(CredentialVerifier credentials, UserSession session) : PageModel
{
    [BindProperty, FromForm]
    public string Code { get; set; } = "";

    public string? ReturnUrl { get; private set; }

    /// <summary>Somebody whose password was right: nobody yet.</summary>
    public static ClaimsPrincipal Waiting(SignInAccount account) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(SignedInOfficerLookup.StampClaim, account.SecurityStamp)],
        AuthenticationSetup.SecondStep));

    public async Task<IActionResult> OnGetAsync(string? returnUrl) => await WhoWaits() is null ? FromTheStart(returnUrl) : Again(returnUrl);

    public async Task<IActionResult> OnPostAsync(string? returnUrl)
    {
        if (await WhoWaits() is not { } account)
        {
            return FromTheStart(returnUrl);
        }

        var trouble = string.IsNullOrWhiteSpace(Code)
            ? "Enter the code that your app shows"
            : await credentials.ByCode(account, Code, CredentialUse.SignIn);

        if (trouble is not null)
        {
            ModelState.AddModelError(nameof(Code), trouble);

            return Again(returnUrl);
        }

        await HttpContext.SignOutAsync(AuthenticationSetup.SecondStep);
        await session.Begin(HttpContext, account, isOneFactor: false);

        return this.Back(returnUrl);
    }

    private RedirectToPageResult FromTheStart(string? returnUrl) => RedirectToPage("/Accounts/SignIn", new { returnUrl });

    private PageResult Again(string? returnUrl)
    {
        ReturnUrl = returnUrl;

        return Page();
    }

    /// <summary>Nobody, when the password was changed or the account disabled since.</summary>
    private async Task<SignInAccount?> WhoWaits()
    {
        var waiting = (await HttpContext.AuthenticateAsync(AuthenticationSetup.SecondStep)).Principal;

        return Guid.TryParse(waiting?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && await credentials.Find(id) is { DisabledAt: null, HasAuthenticator: true } account
            && account.SecurityStamp == waiting!.FindFirstValue(SignedInOfficerLookup.StampClaim) ? account : null;
    }
}
