using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Access.Accounts;

/// <summary>Signs in with e-mail address and password; what was wrong is never said more exactly than "one of them".</summary>
[AllowAnonymous]
internal sealed class SignInPage(SignInManager<Account> signIn, UserManager<Account> accounts, Roster roster, SignInLog log) : PageModel
{
    [BindProperty]
    [Display(Name = "E-mail address")]
    public string Email { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    public string? ReturnUrl { get; private set; }

    public IActionResult OnGet(string? returnUrl)
    {
        ReturnUrl = returnUrl;

        return User.Identity is { IsAuthenticated: true } ? LocalRedirect("/") : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? returnUrl)
    {
        ReturnUrl = returnUrl;

        if (Email.Length == 0)
        {
            ModelState.AddModelError(nameof(Email), "Enter your e-mail address");
        }

        if (Password.Length == 0)
        {
            ModelState.AddModelError(nameof(Password), "Enter your password");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var account = Email.Length <= 200 ? await accounts.FindByNameAsync(Email) : null;
        var answer = account is null or { DisabledAt: not null } or { PasswordHash: null }
            ? Microsoft.AspNetCore.Identity.SignInResult.Failed
            : await signIn.CheckPasswordSignInAsync(account, Password, lockoutOnFailure: true);
        await log.Say(account, answer);

        if (!answer.Succeeded)
        {
            ModelState.AddModelError(nameof(Email), answer.IsLockedOut
                ? "There have been too many wrong passwords. Wait 15 minutes, or ask an administrator for a new link"
                : "The e-mail address or the password is wrong. Check both");

            return Page();
        }

        var officer = await roster.ByAccount(account!.Id, account.SecurityStamp, IdentityConstants.ApplicationScheme);
        await Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.SignInAsync(HttpContext, IdentityConstants.ApplicationScheme, officer!);

        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl! : "/");
    }
}

/// <summary>Keeps who signed in, who failed to and who was locked out, in the audit.</summary>
internal sealed class SignInLog(IEngine engine, TimeProvider clock)
{
    public async Task Say(Account? account, Microsoft.AspNetCore.Identity.SignInResult answer)
    {
        if (account is null)
        {
            return;
        }

        var now = clock.GetUtcNow();
        await using var database = new Database(engine);
        database.WillChange();
        var entry = new
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            OfficerId = account.Id,
            OfficerName = account.Name,
            Headline = answer.Succeeded ? "Signed in" : answer.IsLockedOut ? "Sign-in refused: locked" : "Sign-in refused: wrong password",
        };
        await database.Execute(Sql.Append, entry);
        await database.Execute(Sql.AddSubject, entry);
        await database.Commit();
    }

    private static class Sql
    {
        internal const string Append =
            """
            INSERT INTO AuditEntry (Id, At, HappenedAt, OfficerId, OfficerName, Action, Headline, Detail, After)
            VALUES (@Id, @At, @At, @OfficerId, @OfficerName, 'SignIn', @Headline, '', '{}')
            """;

        internal const string AddSubject = "INSERT INTO AuditSubject (SubjectId, HappenedAt, EntryId) VALUES (@OfficerId, @At, @Id)";
    }
}
