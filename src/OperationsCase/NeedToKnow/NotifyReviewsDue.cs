using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Messages;
using OperationsCase.Statute;

namespace OperationsCase.NeedToKnow;

/// <summary>
/// Tells the owner and the officer in the case, once, that a restriction is past its day of review, and, where no information manager is on
/// its list and so none
/// has it in a queue, that a review is due; answers how many were told.
/// </summary>
[AllowedTo(Role.TheSystem)]
[StoredAs("TellOfReviews")]
public sealed record NotifyReviewsDue : ICommand<int>, INotAudited
{
    internal sealed class Handler(
        Database database,
        CaseStore cases,
        OfficerMessages messages,
        TimeProvider clock) : IRequestHandler<NotifyReviewsDue, Result<int>>
    {
        public async Task<Result<int>> Handle(NotifyReviewsDue command, CancellationToken cancellation)
        {
            var today = new { Today = London.DateOf(clock.GetUtcNow()) };

            return await Tell(
                await database.List<Due>(Sql.Overdue, today),
                "overdue",
                "The review of its restriction is overdue",
                on => $"It was to be reviewed by {on}. It stays restricted until someone reviews it.")
                + await Tell(
                    await database.List<Due>(Sql.InNoQueue, today),
                    "due",
                    "The review of its restriction is due",
                    on => $"It is to be reviewed by {on}. No information manager is on its list, so no one will remind you.")
                + await Tell(
                    await database.List<Due>(Sql.RetentionInNoQueue, today),
                    "retention",
                    "Its review for retention is due",
                    on => $"It was due on {on}, and only an information manager can do it. Put one on the list of those who may see it.");
        }

        private async Task<int> Tell(IReadOnlyList<Due> all, string about, string what, Func<string, string> detail)
        {
            var told = 0;

            foreach (var due in all)
            {
                if (await cases.Lock(due.SubjectId))
                {
                    var restricted = await cases.Summary(due.SubjectId);

                    foreach (var officerId in new[] { due.OwnerId, restricted.HolderId }.Distinct())
                    {
                        told += await messages.SendOnce(
                            officerId,
                            (restricted.Id, restricted.Subject),
                            $"{about} {due.Id:N} {due.Version}",
                            what,
                            detail(Format.Day(due.ReviewOn)))
                            ? 1
                            : 0;
                    }
                }
            }

            return told;
        }
    }

    private sealed record Due
    {
        public Guid Id { get; init; }

        public Guid SubjectId { get; init; }

        public Guid OwnerId { get; init; }

        public DateOnly ReviewOn { get; init; }

        public int Version { get; init; }
    }

    private const string NobodyManages =
        """
        NOT EXISTS
            (
                SELECT 1
                FROM RestrictionAllows AS knows
                JOIN Officer AS manager ON manager.Id = knows.OfficerId
                WHERE knows.RestrictionId = restriction.Id AND knows.EndsAt IS NULL
                    AND manager.Role = 'InformationManager' AND manager.DisabledAt IS NULL
            )
        """;

    private const string OfRestriction =
        "SELECT restriction.Id, restriction.SubjectId, restriction.OwnerId, restriction.ReviewOn, restriction.Version FROM Restriction AS "
            + "restriction";

    private static class Sql
    {
        internal const string Overdue =
            $"""
            {OfRestriction}
            WHERE restriction.LiftedAt IS NULL AND restriction.ReviewOn < @Today AND NOT EXISTS
            (
                SELECT 1 FROM AccessMessage AS told
                WHERE told.OfficerId = restriction.OwnerId AND told.SubjectId = restriction.SubjectId AND told.OnceKey LIKE 'overdue %'
                    AND told.SentAt > COALESCE(restriction.ReviewedAt, restriction.RestrictedAt)
            )
            """;

        internal const string InNoQueue =
            $"""
            {OfRestriction}
            WHERE restriction.LiftedAt IS NULL AND restriction.ReviewOn = @Today AND {NobodyManages} AND NOT EXISTS
            (
                SELECT 1 FROM AccessMessage AS told
                WHERE told.OfficerId = restriction.OwnerId AND told.SubjectId = restriction.SubjectId AND told.OnceKey LIKE 'due %'
                    AND told.SentAt > COALESCE(restriction.ReviewedAt, restriction.RestrictedAt)
            )
            """;

        internal const string RetentionInNoQueue =
            $"""
            SELECT restriction.Id, restriction.SubjectId, restriction.OwnerId, review.ReviewOn, review.Version
            FROM Restriction AS restriction
            JOIN CaseReview AS review ON review.SubjectId = restriction.SubjectId
            WHERE restriction.LiftedAt IS NULL AND review.ReviewOn <= @Today AND {NobodyManages} AND NOT EXISTS
            (
                SELECT 1 FROM AccessMessage AS told
                WHERE told.OfficerId = restriction.OwnerId AND told.SubjectId = restriction.SubjectId AND told.OnceKey LIKE 'retention %'
                    AND told.SentAt > COALESCE(review.KeptAt, review.ReckonedAt)
            )
            UNION ALL
            SELECT restriction.Id, review.SubjectId, restriction.OwnerId, review.ReviewOn, review.Version
            FROM Restriction AS restriction
            JOIN OperationSeizure AS hangs ON hangs.OperationId = restriction.SubjectId
            JOIN CaseReview AS review ON review.SubjectId = hangs.SeizureId
            WHERE restriction.LiftedAt IS NULL AND review.ReviewOn <= @Today AND {NobodyManages} AND NOT EXISTS
            (
                SELECT 1 FROM AccessMessage AS told
                WHERE told.OfficerId = restriction.OwnerId AND told.SubjectId = review.SubjectId AND told.OnceKey LIKE 'retention %'
                    AND told.SentAt > COALESCE(review.KeptAt, review.ReckonedAt)
            )
            """;
    }
}

/// <summary>The job that Hangfire runs every hour; the days of Restriction and CaseReview say what is due.</summary>
public sealed class ReviewNotificationJob(IMediator mediator)
{
    public const string Job = "notify-reviews-due";

    public Task Run() => mediator.SendOrThrow(new NotifyReviewsDue());
}
