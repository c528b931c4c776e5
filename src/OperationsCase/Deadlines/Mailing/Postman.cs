using Dapper;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Deadlines.Mailing;

/// <summary>Sends the e-mails that the sweeps asked for, after they were committed; many postmen of one record share the round.</summary>
/// <remarks>
/// A letter is claimed, committed, carried, and then noted as sent. One whose postman died in between is carried again when its claim has run out, under the same Message-Id:
/// every letter leaves at least once, and a second copy can be known for what it is.
/// </remarks>
internal sealed class Postman(IEngine engine, Letters letters, IMailCarrier carrier, TimeProvider clock, ILogger<Postman> log)
{
    /// <summary>How long a claim holds; twice as long after each try that failed, up to <see cref="MostDoublings"/> times.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private const int MostDoublings = 4;
    private const int InABag = 50;

    /// <summary>Where so many fail one after the other it is not the letters.</summary>
    private const int MostFailures = 3;

    private readonly Guid worker = Guid.CreateVersion7(clock.GetUtcNow());
    private int failures;

    /// <returns>How many were carried.</returns>
    public async Task<int> Round(CancellationToken cancellation = default)
    {
        var carried = 0;

        while (failures < MostFailures && await Retried.Run(engine, Claim) is { Count: > 0 } bag)
        {
            foreach (var mail in bag)
            {
                cancellation.ThrowIfCancellationRequested();
                carried += failures < MostFailures && await Deliver(mail, cancellation) ? 1 : 0;
            }
        }

        return carried;
    }

    private async Task<bool> Deliver(Guid mailId, CancellationToken cancellation)
    {
        if (await letters.Write(mailId) is not { } letter)
        {
            await Note(Sql.Drop, mailId);

            return false;
        }

        try
        {
            await carrier.Carry(letter, cancellation);
            failures = 0;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failures++;
            Log.NotCarried(log, exception);

            return false;
        }

        await Note(Sql.Sent, mailId);

        return true;
    }

    private async Task<IReadOnlyList<Guid>> Claim()
    {
        await using var database = new Database(engine, clock);
        database.WillChange();
        var now = clock.GetUtcNow();
        var mine = new List<Guid>();

        foreach (var mail in await database.Page<Waiting>(Sql.Waiting, new DynamicParameters(new { Now = now }), skip: 0, take: InABag))
        {
            var until = now + (Lease * (1 << Math.Min(mail.Tries, MostDoublings)));

            if (await database.Execute(Sql.Claim, new { mail.Id, Worker = worker, Now = now, Until = until }) == 1)
            {
                mine.Add(mail.Id);
            }
        }

        await database.Commit();

        return mine;
    }

    private Task<int> Note(string what, Guid mailId) => Retried.Run(engine, async () =>
    {
        await using var database = new Database(engine, clock);
        database.WillChange();
        var noted = await database.Execute(what, new { Id = mailId, Worker = worker, Now = clock.GetUtcNow() });
        await database.Commit();

        return noted;
    });

    private sealed record Waiting
    {
        public Guid Id { get; init; }

        public int Tries { get; init; }
    }

    private static class Sql
    {
        internal const string Waiting =
            """
            SELECT Id, Tries
            FROM OutgoingMail
            WHERE SentAt IS NULL AND DroppedAt IS NULL AND (ClaimedUntil IS NULL OR ClaimedUntil < @Now)
            ORDER BY MadeAt, Id
            """;

        internal const string Claim =
            """
            UPDATE OutgoingMail
            SET ClaimedBy = @Worker, ClaimedUntil = @Until, Tries = Tries + 1
            WHERE Id = @Id AND SentAt IS NULL AND DroppedAt IS NULL AND (ClaimedUntil IS NULL OR ClaimedUntil < @Now)
            """;

        internal const string Sent = "UPDATE OutgoingMail SET SentAt = @Now WHERE Id = @Id AND ClaimedBy = @Worker AND SentAt IS NULL AND DroppedAt IS NULL";

        internal const string Drop = "UPDATE OutgoingMail SET DroppedAt = @Now WHERE Id = @Id AND ClaimedBy = @Worker AND SentAt IS NULL AND DroppedAt IS NULL";
    }
}

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "An e-mail could not be sent. It is tried again; look at the settings of the section Mail if this goes on.")]
    public static partial void NotCarried(ILogger logger, Exception exception);
}

/// <summary>What Hangfire rings for the post: one round at a time in a process, so that a slow server of mail holds up nothing else.</summary>
internal sealed class PostBell(IServiceProvider services, PostOffice office)
{
    public const string Job = "post";

    public async Task Ring()
    {
        if (!office.Open.Wait(0))
        {
            return;
        }

        try
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Postman>().Round();
        }
        finally
        {
            office.Open.Release();
        }
    }
}

/// <summary>One for each process.</summary>
internal sealed class PostOffice : IDisposable
{
    public SemaphoreSlim Open { get; } = new(1);

    public void Dispose() => Open.Dispose();
}
