using Dapper;
using MailKit.Net.Smtp;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Messages.Email;

/// <summary>Sends the e-mail that the sweeps asked for, after they were committed; several dispatchers of one database share a round.</summary>
/// <remarks>
/// An e-mail is claimed, committed, sent, and then noted as sent. One whose dispatcher died in between is sent again when its claim has run
/// out, under the same Message-Id:
/// every e-mail leaves at least once, and a second copy can be known for what it is.
/// </remarks>
internal sealed class OutboxDispatcher(
    IEngine engine,
    EmailComposer emails,
    IEmailTransport carrier,
    TimeProvider clock,
    ILogger<OutboxDispatcher> log)
{
    /// <summary>How long a claim holds, and how long an e-mail waits after a try that failed; a limit is no longer than hours.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>
    /// An e-mail that cannot be written, or that the server refuses for good, is given up after so many tries. One that only meets trouble
    /// on its way never is.
    /// </summary>
    public const int MostTries = 5;

    private const int BatchSize = 50;

    /// <summary>Of so many e-mails, oldest first, the next ones are chosen.</summary>
    private const int MostLookedAt = 5000;

    /// <summary>Where e-mails to so many mailboxes fail one after the other it is not the mailboxes, and the round ends.</summary>
    private const int MostFailures = 3;

    /// <summary>A mailbox that took none of so many e-mails is passed over until the next round, so that it holds up nobody else.</summary>
    private const int MostOfOneMailbox = 2;

    /// <summary>As many as one statement may name; with more mailboxes than that in trouble the round ends.</summary>
    private const int MostPassedOver = 1000;

    private const int RefusedForGood = 500;

    private readonly Guid worker = TimeOrderedId.New(clock.GetUtcNow());
    private readonly HashSet<Guid> failedInARow = [];
    private readonly Dictionary<Guid, int> failuresOf = [];

    private bool GoesOn => failedInARow.Count < MostFailures && failuresOf.Count < MostPassedOver;

    /// <returns>How many were carried.</returns>
    public async Task<int> Round(CancellationToken cancellation = default)
    {
        var carried = 0;

        while (GoesOn && await TransactionRetry.Run(engine, Claim) is { Messages.Count: > 0 } batch)
        {
            try
            {
                carried += await Deliver(batch, cancellation);
            }
            finally
            {
                await Release(batch);
            }
        }

        return carried;
    }

    private async Task<int> Deliver(OutgoingEmail batch, CancellationToken cancellation)
    {
        var carried = 0;

        foreach (var mail in batch.Messages.ToList())
        {
            if (!GoesOn || clock.GetUtcNow() >= batch.Until)
            {
                break;
            }

            cancellation.ThrowIfCancellationRequested();

            if (IsTriedNow(mail))
            {
                carried += await Deliver(mail, cancellation) ? 1 : 0;
                batch.Messages.Remove(mail);
            }
        }

        return carried;
    }

    private async Task<bool> Deliver(WaitingEmailRow mail, CancellationToken cancellation)
    {
        try
        {
            if (await emails.Write(mail.Id) is not { } email)
            {
                await Note(Sql.Drop, mail.Id);

                return false;
            }

            await carrier.Carry(email, cancellation);
            failedInARow.Clear();
        }
        catch (Exception exception) when (IsOfTheMailbox(exception))
        {
            if (exception is not FormatException)
            {
                CountFailure(mail);
            }

            await TryLaterOrNoMore(mail, exception);

            return false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failedInARow.Add(mail.OfficerId);
            CountFailure(mail);
            await Note(Sql.TryLater, mail.Id);
            OutboxDispatcherLog.NotCarried(log, exception);

            return false;
        }

        await Note(Sql.Sent, mail.Id);

        return true;
    }

    private async Task TryLaterOrNoMore(WaitingEmailRow mail, Exception exception)
    {
        if (mail.Tries + 1 < MostTries || !IsForGood(exception))
        {
            await Note(Sql.TryLater, mail.Id);
            OutboxDispatcherLog.Refused(log, mail.Id, exception);

            return;
        }

        await Note(Sql.GiveUp, mail.Id);
        OutboxDispatcherLog.GivenUp(log, mail.Id, exception);
    }

    private void CountFailure(WaitingEmailRow mail) => failuresOf[mail.OfficerId] = failuresOf.GetValueOrDefault(mail.OfficerId) + 1;

    private bool IsTriedNow(WaitingEmailRow mail) => failuresOf.GetValueOrDefault(mail.OfficerId) < MostOfOneMailbox;

    /// <summary>
    /// An address that is not one, a mailbox that the server does not know, or one that takes nothing at the moment: e-mails to others may
    /// leave all the same.
    /// </summary>
    private static bool IsOfTheMailbox(Exception exception) => exception is FormatException
        or SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted };

    private static bool IsForGood(Exception exception) => exception is FormatException
        or SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: >= (SmtpStatusCode)RefusedForGood };

    private async Task<OutgoingEmail> Claim()
    {
        await using var database = new Database(engine, clock);
        database.WillChange();
        var now = clock.GetUtcNow();
        var batch = new OutgoingEmail(now + Lease, []);

        var waiting = await database.Page<WaitingEmailRow>(
            Sql.Waiting,
            new DynamicParameters(new { PassedOver = PassedOver() }),
            skip: 0,
            take: MostLookedAt);

        foreach (var mail in InTurn(waiting, now).Take(BatchSize))
        {
            if (await database.Execute(Sql.Claim, new { mail.Id, Worker = worker, Now = now, batch.Until }) == 1)
            {
                batch.Messages.Add(mail);
            }
        }

        await database.Commit();

        return batch;
    }

    /// <summary>
    /// Fair among mailboxes: the first e-mail of each, then the second of each; those of a mailbox whose e-mails were just tried in vain,
    /// after all others.
    /// </summary>
    private static IEnumerable<WaitingEmailRow> InTurn(IReadOnlyList<WaitingEmailRow> waiting, DateTimeOffset now)
    {
        var inVain = waiting.Where(mail => mail.ClaimedUntil >= now).Select(mail => mail.OfficerId).ToHashSet();
        var turns = new Dictionary<Guid, int>();

        return from mail in waiting.Where(mail => mail.ClaimedUntil is null
            || mail.ClaimedUntil < now).OrderBy(mail => mail.ClaimedUntil is not null).ToList()
               let turn = turns[mail.OfficerId] = turns.GetValueOrDefault(mail.OfficerId) + 1
               orderby inVain.Contains(mail.OfficerId), turn
               select mail;
    }

    private List<Guid> PassedOver() => [.. from one in failuresOf where one.Value >= MostOfOneMailbox select one.Key];

    /// <summary>What was claimed and not tried waits for nobody.</summary>
    private async Task Release(OutgoingEmail batch)
    {
        if (batch.Messages.Count == 0)
        {
            return;
        }

        await TransactionRetry.Run(engine, async () =>
        {
            await using var database = new Database(engine, clock);
            database.WillChange();
            var released = await database.Execute(Sql.Release, new { Ids = batch.Messages.Select(mail => mail.Id), Worker = worker });
            await database.Commit();

            return released;
        });
    }

    private Task<int> Note(string what, Guid mailId) => TransactionRetry.Run(engine, async () =>
    {
        await using var database = new Database(engine, clock);
        database.WillChange();
        var now = clock.GetUtcNow();
        var noted = await database.Execute(what, new { Id = mailId, Worker = worker, Now = now, Until = now + Lease });
        await database.Commit();

        return noted;
    });

    private sealed record WaitingEmailRow
    {
        public Guid Id { get; init; }

        /// <summary>Whose mailbox it is for.</summary>
        public Guid OfficerId { get; init; }

        public int Tries { get; init; }

        public DateTimeOffset? ClaimedUntil { get; init; }
    }

    /// <param name="Until">When the claim on them ends.</param>
    /// <param name="Messages">Those not tried yet.</param>
    private sealed record OutgoingEmail(DateTimeOffset Until, List<WaitingEmailRow> Messages);

    private const string Mine = "WHERE Id = @Id AND ClaimedBy = @Worker AND SentAt IS NULL AND DroppedAt IS NULL";

    private static class Sql
    {
        internal const string Waiting =
            """
            SELECT Id, OfficerId, Tries, ClaimedUntil
            FROM OutgoingMail
            WHERE SentAt IS NULL AND DroppedAt IS NULL AND OfficerId NOT IN @PassedOver
            ORDER BY MadeAt, Id
            """;

        internal const string Claim =
            """
            UPDATE OutgoingMail
            SET ClaimedBy = @Worker, ClaimedUntil = @Until
            WHERE Id = @Id AND SentAt IS NULL AND DroppedAt IS NULL AND (ClaimedUntil IS NULL OR ClaimedUntil < @Now)
            """;

        internal const string Sent = $"UPDATE OutgoingMail SET SentAt = @Now, Tries = Tries + 1 {Mine}";

        internal const string Drop = $"UPDATE OutgoingMail SET DroppedAt = @Now {Mine}";

        internal const string GiveUp = $"UPDATE OutgoingMail SET DroppedAt = @Now, Tries = Tries + 1 {Mine}";

        internal const string TryLater = $"UPDATE OutgoingMail SET ClaimedUntil = @Until, Tries = Tries + 1 {Mine}";

        internal const string Release =
            "UPDATE OutgoingMail SET ClaimedBy = NULL, ClaimedUntil = NULL WHERE Id IN @Ids AND ClaimedBy = @Worker AND SentAt IS NULL AND "
                + "DroppedAt IS NULL";
    }
}
