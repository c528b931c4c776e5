using System.Security.Cryptography;
using System.Text;
using OperationsCase.Foundation.Data;
using OperationsCase.GovUk;

namespace OperationsCase.Accounts.Attempts;

/// <summary>Counts every try at a secret of an account, and locks, in a transaction of its own that ends before the secret is compared.</summary>
/// <remarks>
/// Each account has a count for each origin: a browser that it knows, or a network address. So a stranger locks nobody out but
/// themselves. All strangers together have <see cref="MostOfStrangers"/> tries an hour, and all known browsers <see cref="MostOfDevices"/>.
/// </remarks>
internal sealed class SignInAttempts(IEngine engine, IHttpContextAccessor http, KnownDevices devices, TimeProvider clock)
{
    /// <summary>The last of these locks.</summary>
    public const int MostAttempts = 5;

    public const int MostOfStrangers = 100;

    public const int MostOfDevices = 50;

    /// <summary>The last one that may be within an hour of the first: each one after it waits for an hour or more.</summary>
    private const int MostInAnHour = MostAttempts + 2;

    /// <summary>How long the last free try locks, and how long each one after it.</summary>
    private static readonly TimeSpan[] Delays = [TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2)];

    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    private static readonly TimeSpan OneHour = TimeSpan.FromHours(1);

    /// <summary>A try that was counted, or refused because there were too many before.</summary>
    /// <param name="Subject">Whose secret.</param>
    /// <param name="Origin">Who tries.</param>
    /// <param name="LockedFor">Null when the secret may be compared.</param>
    public sealed record Attempt(Guid Subject, string Origin, TimeSpan? LockedFor)
    {
        public bool IsRefused => LockedFor is not null;
    }

    /// <summary>Counts a try. Nothing may be compared unless the answer says so.</summary>
    /// <param name="subject">Whose secret.</param>
    /// <param name="account">The account as it is now, if there is one: what its browsers are known by.</param>
    public Task<Attempt> Begin(Guid subject, SignInAccount? account)
    {
        var context = http.HttpContext ?? throw new InvalidOperationException("A secret is tried within a visit.");
        var origin = RandomSecret.Hash(devices.OriginOf(context, account));

        return TransactionRetry.Run(engine, () => Count(subject, origin, isKnownDevice: devices.Of(context, account) is not null));
    }

    /// <summary>The secret was right and nothing more is asked: the origin begins again from nothing.</summary>
    public Task Forget(Attempt attempt) => Change(Sql.Forget, attempt);

    /// <summary>The secret was right and another is still to come: this try does not count, and those before it do.</summary>
    public Task GiveBack(Attempt attempt) => Change(Sql.GiveBack, attempt);

    /// <summary>Stands for an address that has no account, so that it locks as one does.</summary>
    public static Guid SubjectOf(string kind, string typed) =>
        new(SHA256
            .HashData(Encoding.UTF8.GetBytes($"{kind}\n{WellFormedText.Normalized(typed.Trim(), NormalizationForm.FormKC).ToUpperInvariant()}"))
            .AsSpan(0, 16));

    private async Task<Attempt> Count(Guid subject, string origin, bool isKnownDevice)
    {
        var now = clock.GetUtcNow();
        var row = new
        {
            Subject = subject,
            Origin = origin,
            IsKnownDevice = isKnownDevice,
            Now = now,
            Forgotten = now - Forgotten,
            HourAgo = now - OneHour,
            MostAttempts,
            MostInAnHour,
            MostOfAll = isKnownDevice ? MostOfDevices : MostOfStrangers,
            First = now + Delays[0],
            Second = now + Delays[1],
            Third = now + Delays[2],
            Longest = now + Delays[3],
        };
        await using var database = new Database(engine);
        database.WillChange();
        await database.Execute(Sql.ForgetOld, row);
        await database.AddIfAbsent(Sql.Add, row);
        var isCounted = await database.Execute(Sql.Count, row) == 1;
        var until = isCounted ? null : await database.SingleOrDefault<DateTimeOffset?>(Sql.Lock, row);
        await database.Commit();

        return new Attempt(subject, origin, isCounted ? null : until > now ? until - now : Delays[0]);
    }

    private Task<int> Change(string sql, Attempt attempt) => TransactionRetry.Run(engine, async () =>
    {
        await using var database = new Database(engine);
        database.WillChange();
        var changed = await database.Execute(sql, attempt);
        await database.Commit();

        return changed;
    });

    /// <summary>Within the transaction of a command that gives an account a new password: nothing that was tried before counts.</summary>
    public static Task ForgetAll(Database database, Guid officerId) => database.Execute(Sql.ForgetAll, new { Subject = officerId });

    private static class Sql
    {
        internal const string ForgetOld = "DELETE FROM SignInAttempt WHERE LastAt < @Forgotten";

        internal const string Add =
            """
            INSERT INTO SignInAttempt (Subject, Origin, IsKnownDevice, Attempts, LastAt)
            SELECT @Subject, @Origin, @IsKnownDevice, 0, @Now
            WHERE NOT EXISTS (SELECT 1 FROM SignInAttempt WHERE Subject = @Subject AND Origin = @Origin)
            """;

        internal const string Count =
            """
            UPDATE SignInAttempt
            SET Attempts = Attempts + 1, LastAt = @Now,
                LockedUntil = CASE
                    WHEN Attempts + 1 < @MostAttempts THEN NULL
                    WHEN Attempts + 1 = @MostAttempts THEN @First
                    WHEN Attempts = @MostAttempts THEN @Second
                    WHEN Attempts = @MostAttempts + 1 THEN @Third
                    ELSE @Longest
                END
            WHERE Subject = @Subject AND Origin = @Origin AND (LockedUntil IS NULL OR LockedUntil <= @Now)
                AND @MostOfAll >
                (
                    SELECT COALESCE(SUM(CAST(CASE WHEN alike.Attempts > @MostInAnHour THEN 1 ELSE alike.Attempts END AS BIGINT)), 0)
                    FROM SignInAttempt AS alike
                    WHERE alike.Subject = @Subject AND alike.IsKnownDevice = @IsKnownDevice AND alike.LastAt > @HourAgo
                )
            """;

        internal const string Lock = "SELECT LockedUntil FROM SignInAttempt WHERE Subject = @Subject AND Origin = @Origin";

        internal const string Forget = "DELETE FROM SignInAttempt WHERE Subject = @Subject AND Origin = @Origin";

        internal const string GiveBack =
            "UPDATE SignInAttempt SET Attempts = Attempts - 1, LockedUntil = NULL WHERE Subject = @Subject AND Origin = @Origin AND Attempts > 0";

        internal const string ForgetAll = "DELETE FROM SignInAttempt WHERE Subject = @Subject";
    }
}
