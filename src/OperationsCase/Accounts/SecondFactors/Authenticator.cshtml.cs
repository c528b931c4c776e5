using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Accounts.Sessions;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts.SecondFactors;

/// <summary>Sets an authenticator app up, shows its recovery codes once, and takes it away.</summary>
internal sealed class AuthenticatorPageModel(IMediator mediator, UserSession session, CredentialVerifier credentials, ICurrentUser officer) : PageModel
{
    [BindProperty, FromForm]
    public ConfirmAuthenticator Confirm { get; set; } = new();

    public GetSignInMethods.Row Means { get; private set; } = new();

    /// <summary>The key to give the app, until a code has confirmed it.</summary>
    public string? Key { get; private set; }

    /// <summary>Shown once, on the page that answers their making.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public bool MustSetUp => User.HasClaim(claim => claim.Type == UserSession.UnreadyClaim);

    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await this.Ask(mediator, Confirm, done: Show, form: nameof(Confirm));

        if (Codes.Count > 0)
        {
            await GoOn(hasSecondFactor: true);
        }

        return await Load() ?? answer;
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        var removed = await mediator.Send(new RemoveAuthenticator());

        if (!removed.IsRefused)
        {
            await GoOn(hasSecondFactor: false);
        }

        return this.Show(
            removed,
            done: _ => Done("The authenticator app is off. Its recovery codes have ended, and you are signed out everywhere else."));
    }

    public async Task<IActionResult> OnPostCodesAsync()
    {
        var answer = this.Show(await mediator.Send(new RenewRecoveryCodes()), done: Show);

        if (Codes.Count > 0)
        {
            await GoOn(hasSecondFactor: true);
        }

        return await Load() ?? answer;
    }

    /// <summary>Every session has ended with the change; this one goes on.</summary>
    private async Task GoOn(bool hasSecondFactor) => await session.GoOn(HttpContext, (await credentials.Find(officer.Id))!, hasSecondFactor);

    private PageResult Show(IReadOnlyList<string> codes)
    {
        Codes = codes;

        return Page();
    }

    private RedirectResult Done(string said)
    {
        TempData["Said"] = said;

        return Redirect("/account");
    }

    private async Task<IActionResult?> Load()
    {
        Means = (await mediator.Send(new GetSignInMethods())).Value;

        if (Means.AuthenticatorSince is not null)
        {
            return null;
        }

        var key = await mediator.Send(new BeginAuthenticator());
        Key = key.IsRefused ? null : key.Value;

        return key.IsRefused ? this.Show(key, done: _ => Page()) : null;
    }
}
