using Microsoft.AspNetCore.Identity;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Accounts;

/// <summary>
/// Lets ASP.NET Core Identity read passwords and stamps from the table Officer. How often a secret is tried is SignInAttempts' to count.
/// </summary>
internal sealed partial class AccountStore(IEngine engine, EvidenceTables evidence, SignInAudit audit, TimeProvider clock) :
    IUserPasswordStore<SignInAccount>, IUserEmailStore<SignInAccount>, IUserSecurityStampStore<SignInAccount>
{
    public async Task<SignInAccount?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await One(Sql.ById, new { Id = id }) : null;

    public Task<SignInAccount?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        One(Sql.ByEmail, new { Email = normalizedUserName });

    public Task<SignInAccount?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) =>
        FindByNameAsync(normalizedEmail, cancellationToken);

    public async Task<IdentityResult> UpdateAsync(SignInAccount user, CancellationToken cancellationToken)
    {
        await using var database = Changing();

        if (await database.Execute(Sql.Update, user) == 0)
        {
            return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        }

        await audit.Say(database, user, "Password or sessions renewed");
        await database.Commit();
        user.KnownStamp = user.SecurityStamp;

        return IdentityResult.Success;
    }

    /// <summary>Keeps the same password by more rounds; whoever has since been given a new one is not written over.</summary>
    public async Task Rehash(SignInAccount account, string hash)
    {
        await using var database = Changing();

        if (await database.Execute(Sql.Rehash, new { account.Id, account.PasswordHash, NewHash = hash }) == 1)
        {
            await audit.Say(database, account, "Same password kept by a longer calculation");
        }

        await database.Commit();
        account.PasswordHash = hash;
    }

    public Task<string> GetUserIdAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedUserNameAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetEmailAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedEmailAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<bool> GetEmailConfirmedAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<string?> GetPasswordHashAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task<string?> GetSecurityStampAsync(SignInAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp);

    public Task SetPasswordHashAsync(SignInAccount user, string? passwordHash, CancellationToken cancellationToken) =>
        Set(() => user.PasswordHash = passwordHash);

    public Task SetSecurityStampAsync(SignInAccount user, string stamp, CancellationToken cancellationToken) => Set(() => user.SecurityStamp = stamp);

    public Task SetNormalizedUserNameAsync(SignInAccount user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetNormalizedEmailAsync(SignInAccount user, string? normalizedEmail, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetEmailConfirmedAsync(SignInAccount user, bool confirmed, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetUserNameAsync(SignInAccount user, string? userName, CancellationToken cancellationToken) => throw NotHere();

    public Task SetEmailAsync(SignInAccount user, string? email, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> CreateAsync(SignInAccount user, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> DeleteAsync(SignInAccount user, CancellationToken cancellationToken) => throw NotHere();

    public void Dispose()
    {
        // It holds nothing open.
    }

    private async Task<SignInAccount?> One(string sql, object parameters)
    {
        await using var database = new Database(engine);

        return await database.SingleOrDefault<SignInAccount>(sql, parameters);
    }

    private Database Changing()
    {
        var database = new Database(engine, clock, evidence);
        database.WillChange();

        return database;
    }

    private static Task Set(Action set)
    {
        set();

        return Task.CompletedTask;
    }

    private static NotSupportedException NotHere() => new("Accounts are made by InviteOfficer and ended by DisableOfficer, which are audited.");

    private const string Columns =
        """
        SELECT Id, Email, Name, PasswordHash, SecurityStamp, SecurityStamp AS KnownStamp, DisabledAt,
            CASE WHEN EXISTS (SELECT 1 FROM Authenticator AS app WHERE app.OfficerId = Officer.Id
                AND app.ConfirmedAt IS NOT NULL) THEN 1 ELSE 0 END AS HasAuthenticator
        FROM Officer
        """;

    private static partial class Sql
    {
        internal const string ById = $"{Columns} WHERE Id = @Id";

        internal const string ByEmail = $"{Columns} WHERE Email = @Email";

        internal const string Rehash = "UPDATE Officer SET PasswordHash = @NewHash WHERE Id = @Id AND PasswordHash = @PasswordHash";

        internal const string Update =
            """
            UPDATE Officer
            SET PasswordHash = @PasswordHash, SecurityStamp = @SecurityStamp
            WHERE Id = @Id AND SecurityStamp = @KnownStamp
            """;
    }
}
