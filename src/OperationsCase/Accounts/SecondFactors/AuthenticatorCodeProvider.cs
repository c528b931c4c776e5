using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Accounts.SecondFactors;

/// <summary>Checks codes of authenticator apps for ASP.NET Core Identity, by our clock, and lets none work twice.</summary>
internal sealed class AuthenticatorCodeProvider(
    IEngine engine,
    AuthenticatorKeyProtector keys,
    TimeProvider clock) : IUserTwoFactorTokenProvider<SignInAccount>
{
    public Task<string> GenerateAsync(string purpose, UserManager<SignInAccount> manager, SignInAccount user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<SignInAccount> manager, SignInAccount user)
    {
        await using var database = new Database(engine);
        database.WillChange();
        var key = await database.SingleOrDefault<string>(Sql.Key, new { OfficerId = user.Id });

        if (key is null || Totp.StepOf(keys.Open(user.Id, key), token, clock.GetUtcNow()) is not { } step)
        {
            return false;
        }

        var isFirst = await database.Execute(Sql.Use, new { OfficerId = user.Id, Step = step }) == 1;
        await database.Commit();

        return isFirst;
    }

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<SignInAccount> manager, SignInAccount user) =>
        Task.FromResult(user.HasAuthenticator);

    private static class Sql
    {
        internal const string Key = "SELECT SealedKey FROM Authenticator WHERE OfficerId = @OfficerId AND ConfirmedAt IS NOT NULL";

        internal const string Use = "UPDATE Authenticator SET LastStep = @Step WHERE OfficerId = @OfficerId AND LastStep < @Step";
    }
}

/// <summary>Seals the keys of authenticator apps, so that a copied table opens nothing without the keys of this installation.</summary>
internal sealed class AuthenticatorKeyProtector(IDataProtectionProvider protection)
{
    public string Seal(Guid officerId, string key) => For(officerId).Protect(key);

    public string Open(Guid officerId, string sealedKey) => For(officerId).Unprotect(sealedKey);

    private IDataProtector For(Guid officerId) => protection.CreateProtector("OperationsCase.Authenticator", officerId.ToString());
}
