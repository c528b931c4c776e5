using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Accounts.Sessions;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts.Passkeys;

/// <summary>The officer's own passkeys: made by their device, listed and removed.</summary>
internal sealed class PasskeysPageModel(
    IMediator mediator,
    SignInManager<SignInAccount> signIn,
    CredentialVerifier credentials,
    UserSession session,
    StepUp stepUp,
    ICurrentUser officer) : PageModel
{
    [BindProperty, FromForm]
    public AddPasskey Add { get; set; } = new();

    /// <summary>What the browser's passkey answered.</summary>
    [BindProperty, FromForm]
    public string Credential { get; set; } = "";

    public IReadOnlyList<ListPasskeys.Row> Rows { get; private set; } = [];

    /// <summary>Asks beforehand: a device that has made a passkey would have to make it again after.</summary>
    public async Task<IActionResult> OnGetAsync() => stepUp.IsFresh
        ? await Load() ?? Page()
        : LocalRedirect($"{SaveFormAtSignInFilter.ConfirmIdentityPath}?returnUrl=/account/passkeys");

    public async Task<IActionResult> OnPostOptionsAsync()
    {
        var account = await credentials.Find(officer.Id);

        return Content(
            await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
            {
                Id = officer.Id.ToString(),
                Name = account!.Email,
                DisplayName = officer.Name,
            }),
            "application/json");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await this.Ask(mediator, Add with { Passkey = await Made() }, done: _ => Redirect("/account/passkeys"), form: nameof(Add));

        if (answer is RedirectResult)
        {
            await session.GoOn(HttpContext, (await credentials.Find(officer.Id))!, hasSecondFactor: true);
            TempData["Said"] = $"The passkey {Add.Name} is saved. You can sign in with it now. You are signed out everywhere else.";
        }

        return await Load() ?? answer;
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid passkeyId)
    {
        var removed = await mediator.Send(new RemovePasskey(passkeyId));

        if (!removed.IsRefused)
        {
            await session.GoOn(HttpContext, (await credentials.Find(officer.Id))!, hasSecondFactor: false);
        }

        return this.Show(removed, done: name =>
        {
            TempData["Said"] = $"The passkey {name} is removed and no longer works. You are signed out everywhere else.";

            return Redirect("/account/passkeys");
        });
    }

    /// <summary>Identity says by an exception that nobody had asked for a passkey, or that it took too long.</summary>
    private async Task<StoredPasskey?> Made()
    {
        try
        {
            var made = string.IsNullOrEmpty(Credential) ? null : await signIn.PerformPasskeyAttestationAsync(Credential);

            return made is { Succeeded: true } && made.UserEntity.Id == officer.Id.ToString() ? StoredPasskey.Of(made.Passkey) : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<IActionResult?> Load()
    {
        var rows = await mediator.Send(new ListPasskeys());
        Rows = rows.IsRefused ? [] : rows.Value;

        return rows.IsRefused ? this.Show(rows, done: _ => Page()) : null;
    }
}
