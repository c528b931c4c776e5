using Dapper;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Retention;

/// <summary>
/// Gives every case that comes to review, such as a closed operation or a network, and has none yet the day of its review; answers how many.
/// </summary>
[AllowedTo(Role.TheSystem)]
[StoredAs("ReckonReviews")]
public sealed record ScheduleRetentionReviews : ICommand<int>, INotAudited
{
    /// <summary>The most of each kind at once, so that nobody waits long; the job goes on with the next.</summary>
    public const int Most = 500;

    internal sealed class Handler(
        Database database,
        IEnumerable<ReviewedCases> reviewed,
        TimeProvider clock) : IRequestHandler<ScheduleRetentionReviews, Result<int>>
    {
        public async Task<Result<int>> Handle(ScheduleRetentionReviews command, CancellationToken cancellation)
        {
            var scheduled = 0;

            foreach (var cases in reviewed)
            {
                scheduled += await Schedule(cases);
            }

            return scheduled;
        }

        private async Task<int> Schedule(ReviewedCases cases)
        {
            var group = RetentionReviewGroups.Of(cases.BeginsInGroup);
            var reckoned = 0;

            foreach (var row in await database.Page<Ended>(cases.Due, new DynamicParameters(), skip: 0, take: Most))
            {
                var endedOn = London.DateOf(row.EndedAt);
                var review = new
                {
                    row.SubjectId,
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
        internal const string Add =
            """
            INSERT INTO CaseReview (SubjectId, ReviewGroup, FromOn, ReviewOn, ReckonedAt, Version)
            SELECT @SubjectId, @ReviewGroup, @FromOn, @ReviewOn, @ReckonedAt, 1
            WHERE NOT EXISTS (SELECT 1 FROM CaseReview WHERE SubjectId = @SubjectId)
            """;
    }
}

/// <summary>The job that Hangfire runs every hour; the rows of CaseReview say what is due.</summary>
public sealed class RetentionReviewSchedulingJob(IMediator mediator)
{
    public const string Job = "schedule-reviews";

    public Task Run() => mediator.SendUntilFewerThan<ScheduleRetentionReviews>(ScheduleRetentionReviews.Most);
}
