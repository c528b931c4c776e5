using Hangfire;
using Hangfire.Storage;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Jobs;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Deadlines.Alerts;

/// <summary>Lists the recurring jobs whose last run failed, or that are not scheduled, for the administrator who keeps the service.</summary>
/// <remarks>It tells of jobs and no case: what went wrong stands in the log of the program.</remarks>
[AllowedTo(Role.Administrator)]
[SaidInAuditLog("Listed the jobs that failed")]
internal sealed record ListFailedJobs : IQuery<ListFailedJobs.Answer>
{
    /// <param name="Failed">In the order in which they are registered.</param>
    /// <param name="All">How many jobs there are.</param>
    /// <param name="SweptAt">When deadlines were last swept.</param>
    /// <param name="SweepIsLate">Whether that is more than five minutes ago.</param>
    public sealed record Answer(IReadOnlyList<Row> Failed, int All, DateTimeOffset SweptAt, bool SweepIsLate);

    /// <param name="Name">The name by which the program knows it.</param>
    /// <param name="LastAt">When it last ran; null where it never did.</param>
    /// <param name="IsScheduled">Whether it will run again by itself.</param>
    public sealed record Row(string Name, DateTimeOffset? LastAt, bool IsScheduled);

    internal sealed class Handler(RecurringJobs jobs, JobStorage storage, SweepMonitor sweep) : IRequestHandler<ListFailedJobs, Result<Answer>>
    {
        private const string FailedState = "Failed";

        public async Task<Result<Answer>> Handle(ListFailedJobs query, CancellationToken cancellation)
        {
            var (at, isLate) = await sweep.Read();
            using var connection = storage.GetConnection();
            var known = connection.GetRecurringJobs([.. jobs.All.Select(job => job.Name)])
                .Where(job => job is { Removed: false })
                .ToDictionary(job => job.Id, StringComparer.Ordinal);

            return new Answer(
                [
                    .. jobs.All
                        .Select(job => (job.Name, Known: known.GetValueOrDefault(job.Name)))
                        .Where(job => job.Known is { } found && (found.LastJobState == FailedState || found.NextExecution is null))
                        .Select(job => new Row(
                            job.Name,
                            job.Known!.LastExecution is { } last ? new DateTimeOffset(last, TimeSpan.Zero) : null,
                            job.Known.NextExecution is not null)),
                ],
                jobs.All.Count,
                at,
                isLate);
        }
    }
}
