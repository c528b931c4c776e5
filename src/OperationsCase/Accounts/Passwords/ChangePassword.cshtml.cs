using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Accounts.Sessions;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts.Passwords;

/// <summary>
/// Changes the officer's own password. What they have now is checked like a try to sign in, and counts towards the lock when it is wrong.
/// </summary>
internal sealed class ChangePasswordPageModel(
    IMediator mediator,
    CredentialVerifier credentials,
    UserSession session,
    StepUp stepUp,
    ICurrentUser officer) : PageModel
{
    [BindProperty, FromForm]
    [Display(Name = "Current password")]
    public string Current { get; set; } = "";

    [BindProperty, FromForm]
    public ChangePassword Change { get; set; } = new();

    public bool HasPassword { get; private set; }

    /// <summary>Tells a password manager whose password is changed.</summary>
    public string Email { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        await Load();

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await Load();

        if (!stepUp.IsFresh)
        {
            return new StepUpRequiredResult();
        }

        var trouble = Current is not { Length: > 0 }
            ? "Enter your current password"
            : await credentials.ByPassword(account, account.Id, Current, CredentialUse.PasswordChange);

        if (trouble is not null)
        {
            ModelState.AddModelError(nameof(Current), trouble.Replace(
                "The e-mail address or the password is wrong. Check both",
                "This is not your password. Check it",
                StringComparison.Ordinal));
        }

        var answer = await this.Ask(mediator, Change, done: _ => Redirect("/account"), form: nameof(Change));

        if (answer is RedirectResult { Url: "/account" })
        {
            await session.GoOn(HttpContext, (await credentials.Find(officer.Id))!);
            TempData["Said"] = "Your password is changed. You are signed out everywhere else.";
        }

        return answer;
    }

    private async Task<SignInAccount> Load()
    {
        var account = await credentials.Find(officer.Id) ?? throw new InvalidOperationException($"The officer {officer.Id} has no account.");
        (HasPassword, Email) = (account.PasswordHash is not null, account.Email);

        return account;
    }
}
