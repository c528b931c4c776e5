using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines.Alerts;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Deadlines;

/// <summary>Lists what the sweep has told the officer: of each clock the latest, and where that clock stands now.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("It lists the officer's own messages; opening a case from it is logged")]
public sealed record ListInbox(int Page = 1) : IQuery<ListInbox.Answer>
{
    public const int PageSize = 25;

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, int Unread, bool OrMore = false);

    public sealed record Row : ListedCase
    {
        public Guid Id { get; init; }

        public Guid DeadlineId { get; init; }

        /// <summary>What the clock hangs on: of a task, the task.</summary>
        public Guid SubjectId { get; init; }

        public string RuleId { get; init; } = "";

        public string Step { get; init; } = "";

        /// <summary>Why it came to the officer.</summary>
        public Recipient ToWhom { get; init; }

        /// <summary>Came with others at a duty hour.</summary>
        public bool IsGathered { get; init; }

        public string What { get; init; } = "";

        public DateTimeOffset DueAt { get; init; }

        public DateOnly? LastDayOn { get; init; }

        public DateTimeOffset? MetAt { get; init; }

        /// <summary>When the clock was given up, or not needed any more.</summary>
        public DateTimeOffset? StoodDownAt { get; init; }

        public DateTimeOffset RangAt { get; init; }

        public DateTimeOffset SentAt { get; init; }

        /// <summary>Sent more than a quarter of an hour after its moment, because the application had stopped.</summary>
        public bool IsLate { get; init; }

        public DateTimeOffset? ReadAt { get; init; }

        /// <summary>When the officer said that they see to it.</summary>
        public DateTimeOffset? AcknowledgedAt { get; init; }

        /// <summary>Who else said so of the same warning, if anybody did.</summary>
        public string? AcknowledgedBy { get; init; }

        /// <summary>Where it is answered: of a task its own page, else that of the case.</summary>
        internal string Leads => TaskRules.IsTask(RuleId) ? TaskRules.AddressOf(Reference, SubjectId) : Address;
    }

    internal sealed class Validator : AbstractValidator<ListInbox>
    {
        public Validator() => RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
    }

    internal sealed class Handler(Database database, CaseKinds kinds, ICurrentUser officer) : IRequestHandler<ListInbox, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListInbox query, CancellationToken cancellation)
        {
            var which = new DynamicParameters(new { OfficerId = officer.Id, ReadableKinds = kinds.ReadableBy(officer) });
            var total = await database.CountUpTo(Sql.Latest, which);
            var unread = await database.CountUpTo(Sql.Unread, which);

            var rows = await database.Page<Row>(Sql.Latest, which, skip: (query.Page - 1) * PageSize, take: PageSize);

            return new Answer(rows.Named(kinds), total.Rows, unread.Rows, total.OrMore);
        }
    }

    /// <summary>A message about a case that its officer may no longer see is not shown.</summary>
    private const string From =
        $"""
        FROM InboxMessage AS message
        JOIN Deadline AS d ON d.Id = message.DeadlineId
        JOIN CaseRecord AS it ON it.Id = d.CaseId
        WHERE message.OfficerId = @OfficerId
            AND {Visible.Case}
            AND {IsLatest}
        """;

    /// <summary>Whether the officer, whose message is message, was told nothing later of the same clock.</summary>
    internal const string IsLatest =
        """
        NOT EXISTS
        (
            SELECT 1 FROM InboxMessage AS later
            WHERE later.DeadlineId = message.DeadlineId AND later.OfficerId = message.OfficerId
                AND (later.SentAt > message.SentAt OR (later.SentAt = message.SentAt
                    AND (later.RangAt > message.RangAt OR (later.RangAt = message.RangAt AND later.Id > message.Id))))
        )
        """;

    private static class Sql
    {
        internal const string Latest =
            $"""
            SELECT message.Id, message.DeadlineId, d.SubjectId, d.RuleId,
                message.Step, message.ToWhom, message.IsGathered, d.What, d.DueAt, d.LastDayOn, d.MetAt, d.StoodDownAt,
                message.RangAt, message.SentAt, message.IsLate, message.ReadAt, message.AcknowledgedAt,
                (
                    SELECT MIN(colleague.Name)
                    FROM InboxMessage AS same
                    JOIN Officer AS colleague ON colleague.Id = same.OfficerId
                    WHERE same.DeadlineId = message.DeadlineId AND same.Step = message.Step
                        AND same.OfficerId <> @OfficerId AND same.AcknowledgedAt IS NOT NULL
                ) AS AcknowledgedBy,
                {ListedCases.Columns}
            {From}
            ORDER BY message.SentAt DESC, message.RangAt DESC, message.Id DESC
            """;

        internal const string Unread = $"SELECT message.Id {From} AND message.ReadAt IS NULL ORDER BY message.SentAt DESC, message.Id DESC";
    }
}

/// <summary>Marks the officer's messages as read, up to the latest that was shown; answers how many.</summary>
[AllowedTo(Role.CaseReaders)]
public sealed record MarkInboxRead : ICommand<int>, INotAudited
{
    /// <summary>When the latest message shown was sent, in UTC, included; a message that came since stays unread.</summary>
    public DateTimeOffset? SentUpTo { get; init; }

    internal sealed class Handler(Database database, ICurrentUser officer, TimeProvider clock) : IRequestHandler<MarkInboxRead, Result<int>>
    {
        public async Task<Result<int>> Handle(MarkInboxRead command, CancellationToken cancellation) =>
            await database.Execute(Sql.MarkRead, new
            {
                OfficerId = officer.Id,
                SentUpTo = command.SentUpTo
                ?? clock.GetUtcNow(),
                Now = clock.GetUtcNow()
            });
    }

    private static class Sql
    {
        internal const string MarkRead =
            "UPDATE InboxMessage SET ReadAt = CASE WHEN SentAt > @Now THEN SentAt ELSE @Now END WHERE OfficerId = @OfficerId AND ReadAt IS "
                + "NULL AND SentAt <= @SentUpTo";
    }
}
