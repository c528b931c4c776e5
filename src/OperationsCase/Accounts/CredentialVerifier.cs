using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OperationsCase.Accounts.Attempts;
using OperationsCase.Accounts.SecondFactors;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts;

/// <summary>What a secret is shown for, which the audit says.</summary>
internal enum CredentialUse
{
    SignIn,
    StepUp,
    PasswordChange,
}

/// <summary>Checks what somebody shows to be let in, or to show again that it is them. Every try is counted before anything is compared.</summary>
internal sealed class CredentialVerifier(
        SignInManager<SignInAccount> signIn,
        UserManager<SignInAccount> accounts,
        AccountStore store,
        DummyPassword nobody,
        SignInAttempts attempts,
        SignInAudit log)
{
    private const string Wrong = "The e-mail address or the password is wrong. Check both";

    public Task<SignInAccount?> Find(Guid id) => accounts.FindByIdAsync(id.ToString());

    /// <param name="email">As it was typed.</param>
    /// <returns>The account, if there is one, and whose tries are counted: an address that has none is counted like one that has.</returns>
    public async Task<(SignInAccount? Account, Guid Subject)> Whose(string email)
    {
        var account = email.Length <= 200 ? await accounts.FindByNameAsync(email) : null;

        return (account, account?.Id ?? SignInAttempts.SubjectOf("address", email));
    }

    /// <param name="account">Null when nobody has the address.</param>
    /// <param name="subject">Whose tries are counted.</param>
    /// <param name="password">As it was typed.</param>
    /// <param name="use">What it is shown for.</param>
    /// <returns>What to tell whoever tried, or null when the password is right.</returns>
    public async Task<string?> ByPassword(SignInAccount? account, Guid subject, string password, CredentialUse use)
    {
        var attempt = await attempts.Begin(subject, account);

        if (attempt.LockedFor is { } wait)
        {
            await Say(account, $"{Refused(use)}: locked", unknown: "Sign-in refused: no such account");

            return Locked(wait);
        }

        if (account is { DisabledAt: not null } or { PasswordHash: null } or null)
        {
            nobody.Compare(accounts.PasswordHasher, password);
            await Say(account, $"{Refused(use)}: wrong password", unknown: "Sign-in refused: no such account");

            return Wrong;
        }

        var answer = accounts.PasswordHasher.VerifyHashedPassword(account, account.PasswordHash, password);

        if (answer == PasswordVerificationResult.Failed)
        {
            await log.Say(account, $"{Refused(use)}: wrong password");

            return Wrong;
        }

        if (answer == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await store.Rehash(account, accounts.PasswordHasher.HashPassword(account, password));
        }

        var asksForCode = use == CredentialUse.SignIn && account.HasAuthenticator;
        await (account.HasAuthenticator ? attempts.GiveBack(attempt) : attempts.Forget(attempt));
        await log.Say(account, asksForCode ? "Password correct, code asked for" : Done(use, "with their password"));

        return null;
    }

    /// <param name="account">Whose code it is.</param>
    /// <param name="typed">Six digits of an authenticator app, or a recovery code.</param>
    /// <param name="use">What it is shown for.</param>
    /// <returns>What to tell whoever tried, or null when the code is right.</returns>
    public async Task<string?> ByCode(SignInAccount account, string typed, CredentialUse use)
    {
        var attempt = await attempts.Begin(account.Id, account);

        if (attempt.LockedFor is { } wait)
        {
            await log.Say(account, $"{Refused(use)}: locked");

            return Locked(wait);
        }

        var code = Totp.AsTyped(typed);
        var isOfApp = code.Length == Totp.Digits;
        var isRight = account.DisabledAt is null && (isOfApp
            ? await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)
            : (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded);

        if (!isRight)
        {
            await log.Say(account, $"{Refused(use)}: wrong code");

            return "The code is wrong, or was used before. Enter the six digits that your app shows now";
        }

        await attempts.Forget(attempt);
        await log.Say(account, Done(use, isOfApp ? "with a code" : "with a recovery code"));

        return null;
    }

    /// <summary>What the browser needs to ask for a passkey of anybody's.</summary>
    public Task<string> PasskeyOptions() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <param name="credential">What the browser's passkey answered.</param>
    /// <param name="use">What it is shown for.</param>
    /// <returns>The account, or what to tell whoever tried.</returns>
    public async Task<(SignInAccount? Account, string? Trouble)> ByPasskey(string credential, CredentialUse use)
    {
        const string Unknown = "This passkey does not belong to an account here. Sign in with your password, or use another passkey";

        if (string.IsNullOrEmpty(credential))
        {
            return (null, "Your browser did not send a passkey. Try again, or sign in with your password");
        }

        var attempt = await attempts.Begin(SignInAttempts.SubjectOf("passkey", IdOf(credential)), account: null);

        if (attempt.LockedFor is { } wait)
        {
            await log.SayOfNobody("Sign-in refused: a passkey that is locked");

            return (null, Locked(wait));
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

        await attempts.Forget(attempt);
        await accounts.AddOrUpdatePasskeyAsync(account, answer.Passkey);
        await log.Say(account, Done(use, "with a passkey"));

        return (account, null);
    }

    private static string Locked(TimeSpan wait)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling((wait.TotalSeconds - 1) / 60));

        return $"There have been too many wrong passwords. Wait {Format.Count(minutes, "minute")}, or ask an administrator for a new link";
    }

    private static string Refused(CredentialUse use) => use switch
    {
        CredentialUse.StepUp => "Step-up refused",
        CredentialUse.PasswordChange => "Change of password refused",
        _ => "Sign-in refused",
    };

    private static string Done(CredentialUse use, string means) => use switch
    {
        CredentialUse.StepUp => $"Confirmed their identity {means}",
        CredentialUse.PasswordChange => "Confirmed their current password",
        _ => $"Signed in {means}",
    };

    private Task Say(SignInAccount? account, string headline, string unknown) =>
        account is null ? log.SayOfNobody(unknown) : log.Say(account, headline);

    /// <summary>What the browser says the passkey is called; whatever cannot be read counts as one.</summary>
    private static string IdOf(string credential)
    {
        try
        {
            using var read = JsonDocument.Parse(credential);

            return read.RootElement.ValueKind == JsonValueKind.Object && read.RootElement.TryGetProperty("id", out var id) ? id.ToString() : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    /// <summary>Identity says by an exception that nobody had asked for a passkey, or that it took too long.</summary>
    private async Task<PasskeyAssertionResult<SignInAccount>?> Assertion(string credential)
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

/// <summary>A password that nobody has, which takes as long to compare as one that somebody has.</summary>
/// <remarks>So nobody learns by waiting which addresses have an account.</remarks>
internal sealed class DummyPassword(IOptions<PasswordHasherOptions> options)
{
    private readonly Lazy<string> hash = new(() => new PasswordHasher<SignInAccount>(options).HashPassword(
        new SignInAccount(),
        RandomNumberGenerator.GetHexString(32)));

    public void Compare(IPasswordHasher<SignInAccount> hasher, string password) =>
        hasher.VerifyHashedPassword(new SignInAccount(), hash.Value, password);
}
