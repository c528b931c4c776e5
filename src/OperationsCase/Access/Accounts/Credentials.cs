using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using OperationsCase.Access.Accounts.SecondFactors;

namespace OperationsCase.Access.Accounts;

/// <summary>Checks what somebody shows to be let in, or to show again that it is them. Every wrong answer counts towards the lock.</summary>
internal sealed class Credentials(SignInManager<Account> signIn, UserManager<Account> accounts, SignInLog log)
{
    private const string Locked = "There have been too many wrong passwords. Wait 15 minutes, or ask an administrator for a new link";

    private const string Wrong = "The e-mail address or the password is wrong. Check both";

    /// <summary>Of a password that nobody has.</summary>
    private static readonly string HashOfNobody = new PasswordHasher<Account>().HashPassword(new Account(), RandomNumberGenerator.GetHexString(32));

    public Task<Account?> Find(Guid id) => accounts.FindByIdAsync(id.ToString());

    /// <returns>The account, or what to tell whoever tried.</returns>
    public async Task<(Account? Account, string? Trouble)> ByPassword(string email, string password)
    {
        if (email.Length <= 200 && await accounts.FindByNameAsync(email) is { } account)
        {
            return await ByPassword(account, password);
        }

        CheckInVain(password);
        await log.SayOfNobody();

        return (null, Wrong);
    }

    /// <inheritdoc cref="ByPassword(string, string)" />
    public async Task<(Account? Account, string? Trouble)> ByPassword(Account account, string password)
    {
        var answer = account is { DisabledAt: not null } or { PasswordHash: null }
            ? CheckInVain(password)
            : await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        await log.Say(account, (answer.Succeeded, answer.IsLockedOut, account.HasAuthenticator) switch
        {
            (true, _, true) => "Password right, code asked for",
            (true, _, _) => "Signed in",
            (_, true, _) => "Sign-in refused: locked",
            _ => "Sign-in refused: wrong password",
        });

        return answer.Succeeded ? (account, null) : (null, answer.IsLockedOut ? Locked : Wrong);
    }

    /// <summary>Takes as long as a password that is wrong, so that nobody learns by waiting which addresses have an account.</summary>
    private SignInResult CheckInVain(string password)
    {
        accounts.PasswordHasher.VerifyHashedPassword(new Account(), HashOfNobody, password);

        return SignInResult.Failed;
    }

    /// <param name="account">Whose code it is.</param>
    /// <param name="typed">Six digits of an authenticator app, or a recovery code.</param>
    /// <returns>What to tell whoever tried, or null when the code is right.</returns>
    public async Task<string?> ByCode(Account account, string typed)
    {
        if (account.DisabledAt is not null || await accounts.IsLockedOutAsync(account))
        {
            await log.Say(account, "Sign-in refused: locked");

            return Locked;
        }

        var code = Totp.AsTyped(typed);
        var isOfApp = code.Length == Totp.Digits;
        var isRight = isOfApp
            ? await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)
            : (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded;

        if (!isRight)
        {
            await accounts.AccessFailedAsync(account);
            await log.Say(account, "Sign-in refused: wrong code");

            return "The code is wrong, or was used before. Enter the six digits that your app shows now";
        }

        await accounts.ResetAccessFailedCountAsync(account);
        await log.Say(account, isOfApp ? "Signed in with a code" : "Signed in with a recovery code");

        return null;
    }

    /// <summary>What the browser needs to ask for a passkey of anybody's.</summary>
    public Task<string> PasskeyOptions() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <inheritdoc cref="ByPassword(string, string)" />
    public async Task<(Account? Account, string? Trouble)> ByPasskey(string credential)
    {
        const string Unknown = "This passkey opens no account here. Sign in with your password, or use another passkey";

        if (string.IsNullOrEmpty(credential))
        {
            return (null, "Your browser showed no passkey. Try again, or sign in with your password");
        }

        var answer = await Assertion(credential);

        if (answer is not { Succeeded: true, User: { } account })
        {
            await log.SayOfNobody("Sign-in refused: a passkey that opens nothing");

            return (null, Unknown);
        }

        if (account.DisabledAt is not null)
        {
            await log.Say(account, "Sign-in refused: a passkey of a disabled account");

            return (null, Unknown);
        }

        await accounts.AddOrUpdatePasskeyAsync(account, answer.Passkey);
        await log.Say(account, "Signed in with a passkey");

        return (account, null);
    }

    /// <summary>Identity says by an exception that nobody had asked for a passkey, or that it took too long.</summary>
    private async Task<PasskeyAssertionResult<Account>?> Assertion(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
