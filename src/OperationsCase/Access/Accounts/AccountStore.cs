using Microsoft.AspNetCore.Identity;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Access.Accounts;

/// <summary>Lets ASP.NET Core Identity keep passwords and lockouts in the table Officer.</summary>
/// <remarks>
/// Each call is its own short transaction: a failed sign-in must be counted whatever comes after it. Identity reads
/// the machine's clock, so this store keeps and answers by ours how long an account is locked.
/// </remarks>
internal sealed partial class AccountStore(IEngine engine, TimeProvider clock) :
    IUserPasswordStore<Account>, IUserEmailStore<Account>, IUserLockoutStore<Account>, IUserSecurityStampStore<Account>
{
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

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

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetEmailAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedEmailAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<bool> GetEmailConfirmedAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(user.LockedUntil > clock.GetUtcNow() ? DateTimeOffset.MaxValue : null);

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.FailedSignIns);

    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) =>
        Set(() => user.PasswordHash = passwordHash);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Set(() => user.SecurityStamp = stamp);

    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        Set(() => user.LockedUntil = lockoutEnd is null ? null : clock.GetUtcNow() + LockedFor);

    public Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Count(user);

    public Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Forget(user);

    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

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

    /// <summary>Counts in the database, so that wrong passwords tried at the same time all count.</summary>
    private async Task<int> Count(Account user)
    {
        await using var database = new Database(engine);
        database.WillChange();
        await database.Execute(Sql.CountFailure, user);
        user.FailedSignIns = await database.SingleOrDefault<int>(Sql.Failures, user);
        await database.Commit();

        return user.FailedSignIns;
    }

    private async Task Forget(Account user)
    {
        await using var database = new Database(engine);
        database.WillChange();
        await database.Execute(Sql.ForgetFailures, user);
        await database.Commit();
        user.FailedSignIns = 0;
    }

    private static Task Set(Action set)
    {
        set();

        return Task.CompletedTask;
    }

    private static NotSupportedException NotHere() => new("Accounts are made by InviteOfficer and ended by DisableOfficer, which are audited.");

    private const string Columns =
        """
        SELECT Id, Email, Name, PasswordHash, SecurityStamp, SecurityStamp AS KnownStamp, FailedSignIns, LockedUntil, DisabledAt,
            CASE WHEN EXISTS (SELECT 1 FROM Authenticator AS app WHERE app.OfficerId = Officer.Id AND app.ConfirmedAt IS NOT NULL) THEN 1 ELSE 0 END AS HasAuthenticator
        FROM Officer
        """;

    private static partial class Sql
    {
        internal const string ById = $"{Columns} WHERE Id = @Id";

        internal const string ByEmail = $"{Columns} WHERE Email = @Email";

        internal const string CountFailure = "UPDATE Officer SET FailedSignIns = FailedSignIns + 1 WHERE Id = @Id";

        internal const string ForgetFailures = "UPDATE Officer SET FailedSignIns = 0 WHERE Id = @Id";

        internal const string Failures = "SELECT FailedSignIns FROM Officer WHERE Id = @Id";

        internal const string Update =
            """
            UPDATE Officer
            SET PasswordHash = @PasswordHash, SecurityStamp = @SecurityStamp, LockedUntil = @LockedUntil
            WHERE Id = @Id AND SecurityStamp = @KnownStamp
            """;
    }
}
