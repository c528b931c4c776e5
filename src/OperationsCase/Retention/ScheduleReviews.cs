using Dapper;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Retention;

/// <summary>
/// Gives every closed operation, network, seizure whose money is gone and local problem that has none the day of its review; answers how
/// many.
/// </summary>
[AllowedTo(Role.TheSystem)]
[StoredAs("ReckonReviews")]
public sealed record ScheduleReviews : ICommand<int>, INotAudited
{
    /// <summary>The most of each kind at once, so that nobody waits long; the job goes on with the next.</summary>
    public const int Most = 500;

    internal sealed class Handler(Database database, TimeProvider clock) : IRequestHandler<ScheduleReviews, Result<int>>
    {
        public async Task<Result<int>> Handle(ScheduleReviews command, CancellationToken cancellation) =>
            await Schedule("OP", Sql.Closed)
                + await Schedule("NW", Sql.Networks)
                + await Schedule("SZ", Sql.Released)
                + await Schedule("LP", Sql.Problems);

        private async Task<int> Schedule(string subject, string ended)
        {
            var group = ReviewGroups.AtFirst(subject);
            var reckoned = 0;

            foreach (var row in await database.Page<Ended>(ended, new DynamicParameters(), skip: 0, take: Most))
            {
                var endedOn = London.DateOf(row.EndedAt);
                var review = new
                {
                    row.SubjectId,
                    Subject = subject,
                    ReviewGroup = group.Number,
                    FromOn = endedOn,
                    ReviewOn = group.FirstAfter(endedOn),
                    ReckonedAt = clock.GetUtcNow(),
                };

                reckoned += await database.AddIfAbsent(Sql.Add, review) ? 1 : 0;
            }

            return reckoned;
        }
    }

    private sealed record Ended
    {
        public Guid SubjectId { get; init; }

        public DateTimeOffset EndedAt { get; init; }
    }

    private static class Sql
    {
        internal const string Closed =
            """
            SELECT o.Id AS SubjectId, o.ClosedAt AS EndedAt
            FROM Operation AS o
            WHERE o.Status = 'Closed' AND NOT EXISTS (SELECT 1 FROM CaseReview AS review WHERE review.SubjectId = o.Id)
            ORDER BY o.StartedAt, o.Id
            """;

        internal const string Networks =
            """
            SELECT n.Id AS SubjectId, COALESCE
                (
                    (SELECT MAX(link.LinkedAt) FROM OperationNetwork AS link WHERE link.NetworkId = n.Id AND NOT EXISTS
                        (SELECT 1 FROM Restriction AS closed WHERE closed.SubjectId = link.OperationId AND closed.LiftedAt IS NULL)),
                    n.RecordedAt
                ) AS EndedAt
            FROM Network AS n
            WHERE NOT EXISTS (SELECT 1 FROM CaseReview AS review WHERE review.SubjectId = n.Id)
            ORDER BY n.IdentifiedOn, n.Reference
            """;

        internal const string Released =
            """
            SELECT s.Id AS SubjectId, COALESCE((SELECT MAX(given.ReleasedAt) FROM CashRelease AS given
                WHERE given.SeizureId = s.Id), s.RecordedAt) AS EndedAt
            FROM Seizure AS s
            WHERE s.Status = 'Released' AND NOT EXISTS (SELECT 1 FROM CaseReview AS review WHERE review.SubjectId = s.Id)
            ORDER BY s.DueOrder, s.Id
            """;

        internal const string Problems =
            """
            SELECT p.Id AS SubjectId, COALESCE
                (
                    (SELECT MAX(sign.RecordedAt) FROM ProblemSign AS sign WHERE sign.ProblemId = p.Id AND sign.RecordedAt >
                        (SELECT MAX(came.MovedAt) FROM ProblemMove AS came WHERE came.ProblemId = p.Id)),
                    (SELECT MAX(came.MovedAt) FROM ProblemMove AS came WHERE came.ProblemId = p.Id),
                    p.RecordedAt
                ) AS EndedAt
            FROM LocalProblem AS p
            WHERE NOT EXISTS (SELECT 1 FROM CaseReview AS review WHERE review.SubjectId = p.Id)
            ORDER BY p.PanelPriority, p.RecordedAt, p.Id
            """;

        internal const string Add =
            """
            INSERT INTO CaseReview (SubjectId, Subject, ReviewGroup, FromOn, ReviewOn, ReckonedAt, Version)
            SELECT @SubjectId, @Subject, @ReviewGroup, @FromOn, @ReviewOn, @ReckonedAt, 1
            WHERE NOT EXISTS (SELECT 1 FROM CaseReview WHERE SubjectId = @SubjectId)
            """;
    }
}

/// <summary>The job that Hangfire runs every hour; the rows of CaseReview say what is due.</summary>
public sealed class ReviewSchedulingJob(IMediator mediator)
{
    public const string Job = "schedule-reviews";

    public Task Run() => mediator.SendUntilFewerThan<ScheduleReviews>(ScheduleReviews.Most);
}
