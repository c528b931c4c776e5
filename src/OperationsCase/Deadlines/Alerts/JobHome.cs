using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Deadlines.Alerts;

/// <summary>What an administrator sees first: the jobs that failed.</summary>
internal static class JobHome
{
    public static HomeList OfAdministrators { get; } =
        new HomeListOf<ListFailedJobs, ListFailedJobs.Answer>("jobs", "Jobs that failed", Role.Administrator)
        {
            Address = HangfireDashboard.Path,
            Empty = "No job failed when it last ran.",
            Of = () => new ListFailedJobs(),
            Show = found => new HomeListContent(
                [.. found.Failed.Select(job => new HomeLine(
                    $"{HangfireDashboard.Path}/recurring",
                    job.Name,
                    job.IsScheduled ? "It is tried again by itself" : "It is not scheduled any more. It is scheduled again within a minute",
                    job.LastAt is { } last ? Format.Moment(last) : "Never ran"))],
                found.Failed.Count,
                OrMore: false,
                found.SweepIsLate ? $"Deadlines were last checked {Format.Moment(found.SweptAt)}, which is late."
                    : found.Failed.Count == 0 ? "Every job works."
                    : $"{Format.Count(found.Failed.Count, "job")} of {Format.Number(found.All)} failed when "
                        + $"{(found.Failed.Count == 1 ? "it" : "they")} last ran."),
        };
}
