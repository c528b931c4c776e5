using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Accounts.Attempts;
using OperationsCase.Accounts.Sessions;
using OperationsCase.Accounts.SingleSignOn;
using OperationsCase.Audit.Chains;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts;

/// <summary>
/// Signs in with e-mail address and password, a passkey or the force's own sign-on; what was wrong is never said more exactly than "one of
/// them".
/// </summary>
[AllowAnonymous]
internal sealed class SignInPageModel(
    CredentialVerifier credentials, UserSession session, SingleSignOnSettings elsewhere, SignInLimits limits, KnownDevices devices) : PageModel
{
    [BindProperty, FromForm]
    [Display(Name = "E-mail address")]
    public string Email { get; set; } = "";

    [BindProperty, FromForm]
    public string Password { get; set; } = "";

    /// <summary>What the browser's passkey answered.</summary>
    [BindProperty, FromForm]
    public string Credential { get; set; } = "";

    public string? ReturnUrl { get; private set; }

    /// <summary>What the force calls its single sign-on, when there is one.</summary>
    public string? Elsewhere => elsewhere.IsConfigured ? elsewhere.Name : null;

    /// <summary>Something typed waits for whoever signs in.</summary>
    public bool HasKeptForm => ReturnUrl?.Contains($"{SavedFormStore.Parameter}=", StringComparison.Ordinal) == true;

    public string? Refused => TempData[SingleSignOnSettings.Refused] as string;

    public IActionResult OnGet(string? returnUrl)
    {
        ReturnUrl = returnUrl;

        return User.Identity is { IsAuthenticated: true } ? this.Back(returnUrl) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? returnUrl)
    {
        ReturnUrl = returnUrl;

        if (string.IsNullOrEmpty(Email))
        {
            ModelState.AddModelError(nameof(Email), "Enter your e-mail address");
        }

        if (string.IsNullOrEmpty(Password))
        {
            ModelState.AddModelError(nameof(Password), "Enter your password");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (account, subject) = await credentials.Whose(Email);

        if (!limits.Admits(HttpContext, subject, devices.OriginOf(HttpContext, account)))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (await credentials.ByPassword(account, subject, Password, CredentialUse.SignIn) is { } trouble)
        {
            ModelState.AddModelError(nameof(Email), trouble);

            return Page();
        }

        if (account!.HasAuthenticator)
        {
            await HttpContext.SignInAsync(AuthenticationSetup.SecondStep, AuthenticatorCodePageModel.Waiting(account));

            return RedirectToPage("/Accounts/AuthenticatorCode", new { returnUrl });
        }

        await session.Begin(HttpContext, account, isOneFactor: true);

        return this.Back(returnUrl);
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await credentials.PasskeyOptions(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? returnUrl)
    {
        ReturnUrl = returnUrl;
        ModelState.Clear();
        var (account, trouble) = await credentials.ByPasskey(Credential, CredentialUse.SignIn);

        if (account is null)
        {
            ModelState.AddModelError("", trouble!);

            return Page();
        }

        await session.Begin(HttpContext, account, isOneFactor: false);

        return this.Back(returnUrl);
    }
}

internal static class LocalReturnUrl
{
    /// <summary>Goes to where somebody was, if that is here, or else to their work today.</summary>
    public static IActionResult Back(this PageModel page, string? returnUrl) => page.LocalRedirect(page.Url.IsLocalUrl(returnUrl) ? returnUrl! : "/");
}

/// <summary>Keeps who signed in, who failed to and who was locked out, in the audit.</summary>
internal sealed class SignInAudit(IEngine engine, AuditKeys keys, TimeProvider clock)
{
    public Task Say(SignInAccount account, string headline) => Say(account.Id, account.Name, headline);

    /// <summary>Somebody tried an address that has no account here. What they typed is not kept: it may be a password.</summary>
    public Task SayOfNobody() => SayOfNobody("Sign-in refused: no such account");

    public Task SayOfNobody(string headline) => Say(null, "Somebody", headline);

    /// <summary>Says it in a transaction that changed something of the account.</summary>
    public Task Say(Database database, SignInAccount account, string headline) => Append(database, account.Id, account.Name, headline);

    private async Task Say(Guid? officerId, string name, string headline)
    {
        await using var database = new Database(engine);
        database.WillChange();
        await Append(database, officerId, name, headline);
        await database.Commit();
    }

    private Task Append(Database database, Guid? officerId, string name, string headline)
    {
        var now = clock.GetUtcNow();

        return new AuditChain(database, keys).Append(
            new AuditEntryRow
            {
                Id = TimeOrderedId.New(now),
                At = now,
                HappenedAt = now,
                OfficerId = officerId,
                OfficerName = name,
                Action = "SignIn",
                Headline = headline,
                After = "{}",
            },
            officerId is { } id ? [id] : []);
    }
}
