using Microsoft.AspNetCore.Identity;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Access.Accounts;

/// <summary>
/// Lets ASP.NET Core Identity read passwords and stamps from the table Officer. How often a secret is tried is SignInAttempts' to count.
/// </summary>
internal sealed partial class AccountStore(IEngine engine, TimeProvider clock) :
    IUserPasswordStore<Account>, IUserEmailStore<Account>, IUserSecurityStampStore<Account>
{
    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await One(Sql.ById, new { Id = id }) : null;

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        One(Sql.ByEmail, new { Email = normalizedUserName });

    public Task<Account?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) =>
        FindByNameAsync(normalizedEmail, cancellationToken);

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        await using var database = new Database(engine);
        database.WillChange();

        if (await database.Execute(Sql.Update, user) == 0)
        {
            return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        }

        await database.Commit();
        user.KnownStamp = user.SecurityStamp;

        return IdentityResult.Success;
    }

    /// <summary>Keeps the same password by more rounds; whoever has since been given a new one is not written over.</summary>
    public async Task Rehash(Account account, string hash)
    {
        await using var database = new Database(engine);
        database.WillChange();
        await database.Execute(Sql.Rehash, new { account.Id, account.PasswordHash, NewHash = hash });
        await database.Commit();
        account.PasswordHash = hash;
    }

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetEmailAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedEmailAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<bool> GetEmailConfirmedAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) =>
        Set(() => user.PasswordHash = passwordHash);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Set(() => user.SecurityStamp = stamp);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetNormalizedEmailAsync(Account user, string? normalizedEmail, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetEmailConfirmedAsync(Account user, bool confirmed, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw NotHere();

    public Task SetEmailAsync(Account user, string? email, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw NotHere();

    public void Dispose()
    {
        // It holds nothing open.
    }

    private async Task<Account?> One(string sql, object parameters)
    {
        await using var database = new Database(engine);

        return await database.SingleOrDefault<Account>(sql, parameters);
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
