using Dapper;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines.Alerts;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Messages.Email;

namespace OperationsCase.Deadlines;

/// <summary>
/// Sends warnings whose moment has come, once each, the earliest first and <see cref="MostAtOnce"/> at most, and marks what was missed;
/// answers how many were due.
/// </summary>
/// <remarks>
/// All of it is one transaction: the warning is claimed, and with it its messages and its e-mails are there, or none of them is. What
/// leaves the building is sent afterwards,
/// by <see cref="OutboxDispatcher"/>.
/// </remarks>
[AllowedTo(Role.TheSystem)]
[LongWork(WorkKind.Job)]
public sealed record SweepDeadlines : ICommand<int>, INotAudited
{
    public const int MostAtOnce = 1000;

    /// <summary>A warning sent later than this after its moment says so: the application had stopped.</summary>
    public static readonly TimeSpan Punctual = TimeSpan.FromMinutes(15);

    internal sealed class Handler(Database database, ICaseLock cases, AlertRecipientResolver whoIsTold, Outbox outbox, TimeProvider clock)
        : IRequestHandler<SweepDeadlines, Result<int>>
    {
        private static readonly string[] MessageColumns =
        [
            "Id", "OfficerId", "DeadlineId", "Step", "ToWhom", "IsGathered", "MailId", "RangAt", "SentAt", "IsLate",
        ];

        public async Task<Result<int>> Handle(SweepDeadlines command, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            await SweepHeartbeat.Beat(database, now);
            var due = await database.Page<Guid>(Sql.Due, new DynamicParameters(new { Now = now }), skip: 0, take: MostAtOnce);

            if (due.Count == 0)
            {
                return 0;
            }

            var sweep = new { SweepId = TimeOrderedId.New(now), Now = now, Due = due, EscalationPolicy.Missed };
            await cases.LockAll(await database.List<Guid>(Sql.CasesOf, sweep));
            await database.Execute(Sql.MarkOverdue, sweep);
            var claimed = await database.Execute(Sql.Claim, sweep);
            await Send(await whoIsTold.Of(await database.List<AlertBeingSent>(Sql.Rung, sweep)), now);

            return claimed;
        }

        /// <summary>A statutory warning has an e-mail of its own; what was gathered for an officer has one together.</summary>
        private async Task Send(IReadOnlyList<AlertRecipient> told, DateTimeOffset now)
        {
            var digests = told.Where(one => !one.IsStatutory)
                .Select(one => one.OfficerId)
                .Distinct()
                .ToDictionary(officer => officer, _ => TimeOrderedId.New(now));
            var messages = told.Select(one => (Told: one, MailId: one.IsStatutory ? TimeOrderedId.New(now) : digests[one.OfficerId])).ToList();
            await outbox.Add(messages.DistinctBy(message => message.MailId).Select(message => (message.MailId, message.Told.OfficerId)), now);
            await database.Load("InboxMessage", MessageColumns, messages.Select(message => new object?[]
            {
                TimeOrderedId.New(now), message.Told.OfficerId, message.Told.Alert.DeadlineId, message.Told.Alert.Step,
                message.Told.RecipientReason.ToString(), !message.Told.IsStatutory,
                message.MailId, message.Told.Alert.RingsAt, now, message.Told.Alert.RingsAt < now - Punctual,
            }));
        }
    }

    private static class Sql
    {
        internal const string Due =
            """
            SELECT Id
            FROM DeadlineAlert
            WHERE SentAt IS NULL AND StoodDownAt IS NULL AND RingsAt <= @Now
            ORDER BY RingsAt, Id
            """;

        /// <summary>Whoever meets one of the deadlines holds its case, so the sweep does first.</summary>
        internal const string CasesOf = "SELECT d.CaseId FROM DeadlineAlert AS a JOIN Deadline AS d ON d.Id = a.DeadlineId WHERE a.Id IN @Due";

        internal const string MarkOverdue =
            """
            UPDATE Deadline
            SET OverdueAt = @Now
            WHERE OverdueAt IS NULL AND Id IN
                (SELECT DeadlineId FROM DeadlineAlert
                WHERE Id IN @Due AND Step = @Missed AND SentAt IS NULL AND StoodDownAt IS NULL AND RingsAt <= @Now)
            """;

        internal const string Claim =
            """
            UPDATE DeadlineAlert
            SET SentAt = @Now, SweepId = @SweepId
            WHERE Id IN @Due AND SentAt IS NULL AND StoodDownAt IS NULL AND RingsAt <= @Now
            """;

        internal const string Rung =
            """
            SELECT a.DeadlineId, d.RuleId, a.Step, a.RingsAt, d.BoroughCode, d.OfficerId, holder.Role AS OfficerRole
            FROM DeadlineAlert AS a
            JOIN Deadline AS d ON d.Id = a.DeadlineId
            LEFT JOIN Officer AS holder ON holder.Id = d.OfficerId AND holder.DisabledAt IS NULL
            WHERE a.SweepId = @SweepId
            """;
    }
}

/// <summary>The job that Hangfire runs; the rows of DeadlineAlert, and not the job queue, say what is due.</summary>
public sealed class DeadlineSweep(IMediator mediator)
{
    public const string Job = SweepHeartbeat.Sweep;

    /// <summary>Sweeps until nothing is due.</summary>
    public async Task Run()
    {
        Result<int> swept;

        do
        {
            swept = await mediator.Send(new SweepDeadlines());

            if (swept.IsRefused)
            {
                throw new InvalidOperationException($"The sweep was refused: {swept.Refusals[0].Message}");
            }
        }
        while (swept.Value >= SweepDeadlines.MostAtOnce);
    }
}
