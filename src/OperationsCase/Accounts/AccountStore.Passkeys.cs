using Microsoft.AspNetCore.Identity;
using OperationsCase.Accounts.Passkeys;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Accounts;

/// <summary>
/// What Identity asks of passkeys. They are added and removed by commands, which are audited; here one is found, and its use noted.
/// </summary>
internal sealed partial class AccountStore : IUserPasskeyStore<SignInAccount>
{
    /// <summary>Notes that a passkey was used, with its counter.</summary>
    /// <exception cref="NotSupportedException">It is not there.</exception>
    public async Task AddOrUpdatePasskeyAsync(SignInAccount user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        await using var database = Changing();
        var used = new
        {
            OfficerId = user.Id,
            CredentialHash = StoredPasskey.Hash(passkey.CredentialId),
            Credential = StoredPasskey
            .Of(passkey)
            .AsText(),
            Now = clock.GetUtcNow()
        };

        if (await database.Execute(Sql.UsePasskey, used) == 0)
        {
            throw SetUpElsewhere();
        }

        await audit.Say(database, user, "Passkey used");
        await database.Commit();
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(SignInAccount user, CancellationToken cancellationToken)
    {
        await using var database = new Database(engine);

        return [.. (await database.List<string>(Sql.Passkeys, new { OfficerId = user.Id })).Select(text => StoredPasskey.Read(text).Info())];
    }

    public async Task<SignInAccount?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var database = new Database(engine);

        return await database.SingleOrDefault<Guid?>(Sql.PasskeyOwner, new { CredentialHash = StoredPasskey.Hash(credentialId) }) is { } id
            ? await FindByIdAsync(id.ToString(), cancellationToken)
            : null;
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(SignInAccount user, byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var database = new Database(engine);

        return await database.SingleOrDefault<string>(Sql.Passkey, new
        {
            OfficerId = user.Id,
            CredentialHash = StoredPasskey.Hash(credentialId),
        }) is { } text
            ? StoredPasskey.Read(text).Info()
            : null;
    }

    public Task RemovePasskeyAsync(SignInAccount user, byte[] credentialId, CancellationToken cancellationToken) => throw SetUpElsewhere();

    private static partial class Sql
    {
        internal const string UsePasskey =
            "UPDATE Passkey SET Credential = @Credential, LastUsedAt = @Now WHERE OfficerId = @OfficerId AND CredentialHash = @CredentialHash";

        internal const string Passkeys = "SELECT Credential FROM Passkey WHERE OfficerId = @OfficerId ORDER BY CreatedAt, Id";

        internal const string PasskeyOwner = "SELECT OfficerId FROM Passkey WHERE CredentialHash = @CredentialHash";

        internal const string Passkey = "SELECT Credential FROM Passkey WHERE OfficerId = @OfficerId AND CredentialHash = @CredentialHash";
    }
}
