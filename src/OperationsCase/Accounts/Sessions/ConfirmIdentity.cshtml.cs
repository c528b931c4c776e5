using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Accounts.SingleSignOn;

namespace OperationsCase.Accounts.Sessions;

/// <summary>Asks whoever is signed in to show again that it is them, before a serious act, and goes on with it.</summary>
internal sealed class ConfirmIdentityPageModel(
    CredentialVerifier credentials,
    UserSession session,
    ICurrentUser officer,
    SignInSettings settings,
    SingleSignOnSettings elsewhere) : PageModel
{
    [BindProperty, FromForm]
    public string Password { get; set; } = "";

    [BindProperty, FromForm]
    public string Code { get; set; } = "";

    [BindProperty, FromForm]
    public string Credential { get; set; } = "";

    public string? ReturnUrl { get; private set; }

    /// <summary>Tells a password manager whose password is asked for.</summary>
    public string Email { get; private set; } = "";

    public bool HasPassword { get; private set; }

    public bool HasAuthenticator { get; private set; }

    public bool HasPasskey => User.HasClaim(SignedInOfficerLookup.PasskeyClaim, "yes");

    public int Minutes => settings.StepUpMinutes;

    public string? Elsewhere => elsewhere.IsConfigured ? elsewhere.Name : null;

    public async Task<IActionResult> OnGetAsync(string? returnUrl)
    {
        await Load(returnUrl);

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? returnUrl)
    {
        var account = await Load(returnUrl);

        if (account.HasAuthenticator)
        {
            return await Answer(account, "Your authenticator app is on. Enter the code it shows", nameof(Code), isByCode: false);
        }

        if (HasPasskey)
        {
            return await Answer(account, "You have a passkey. Use it to confirm your identity", "", isByCode: false);
        }

        var trouble = Password is { Length: > 0 } ? await TroubleWithPassword(account) : "Enter your password";

        return await Answer(account, trouble, nameof(Password), isByCode: false);
    }

    public async Task<IActionResult> OnPostCodeAsync(string? returnUrl)
    {
        var account = await Load(returnUrl);
        var trouble = string.IsNullOrWhiteSpace(Code) || !account.HasAuthenticator
            ? "Enter the code that your app shows"
            : await credentials.ByCode(account, Code, CredentialUse.StepUp);

        return await Answer(account, trouble, nameof(Code), isByCode: true);
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string? returnUrl)
    {
        var account = await Load(returnUrl);
        var (shown, trouble) = await credentials.ByPasskey(Credential, CredentialUse.StepUp);
        var wrong = shown is not null && shown.Id != account.Id ? "This passkey belongs to someone else. Use one of yours" : trouble;

        return await Answer(account, wrong, "", isByCode: true);
    }

    private async Task<string?> TroubleWithPassword(SignInAccount account)
    {
        var trouble = await credentials.ByPassword(account, account.Id, Password, CredentialUse.StepUp);

        return trouble?.Replace(
            "The e-mail address or the password is wrong. Check both",
            "The password is wrong. Check it",
            StringComparison.Ordinal);
    }

    private async Task<IActionResult> Answer(SignInAccount account, string? trouble, string field, bool isByCode)
    {
        if (trouble is not null)
        {
            ModelState.Clear();
            ModelState.AddModelError(field, trouble);

            return Page();
        }

        await session.ConfirmIdentity(HttpContext, account, hasSecondFactor: isByCode);

        return this.Back(ReturnUrl);
    }

    private async Task<SignInAccount> Load(string? returnUrl)
    {
        var account = await credentials.Find(officer.Id) ?? throw new InvalidOperationException($"The officer {officer.Id} has no account.");
        (ReturnUrl, Email, HasPassword, HasAuthenticator) = (returnUrl, account.Email, account.PasswordHash is not null, account.HasAuthenticator);

        return account;
    }
}
