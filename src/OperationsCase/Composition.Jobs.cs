using OperationsCase.Accounts.Sessions;
using OperationsCase.Approvals;
using OperationsCase.Audit.Chains;
using OperationsCase.Audit.Evidence;
using OperationsCase.Cases.Pauses;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Jobs;
using OperationsCase.Messages.Email;
using OperationsCase.NeedToKnow;
using OperationsCase.Retention;

namespace OperationsCase;

internal static partial class Composition
{
    /// <summary>Everything that Hangfire runs again and again.</summary>
    private static readonly RecurringJobs Jobs = new(
        [
            RecurringJob.Of<DeadlineSweep>(DeadlineSweep.Job, job => job.Run(), Hangfire.Cron.Minutely()),
            RecurringJob.Of<ApprovalEscalationJob>(ApprovalEscalationJob.Job, job => job.Run(), Hangfire.Cron.Minutely()),
            RecurringJob.Of<PausedCaseReturnJob>(PausedCaseReturnJob.Job, job => job.Run(), Hangfire.Cron.Minutely()),
            RecurringJob.Of<OutboxJob>(OutboxJob.Job, job => job.Run(), Hangfire.Cron.Minutely()),
            RecurringJob.Of<RetentionReviewSchedulingJob>(RetentionReviewSchedulingJob.Job, job => job.Run(), Hangfire.Cron.Hourly()),
            RecurringJob.Of<ReviewNotificationJob>(ReviewNotificationJob.Job, job => job.Run(), Hangfire.Cron.Hourly()),
            RecurringJob.Of<SavedFormCleanupJob>(SavedFormCleanupJob.Job, job => job.Run(), Hangfire.Cron.Minutely()),
            RecurringJob.Of<AuditVerificationJob>(AuditVerificationJob.Job, job => job.Run(), Hangfire.Cron.Daily(3)),
            RecurringJob.Of<SubmissionCleanupJob>(SubmissionCleanupJob.Job, job => job.Run(), Hangfire.Cron.Daily(2)),
            RecurringJob.Of<AuditLogSealingJob>(AuditLogSealingJob.Job, job => job.Run(), Hangfire.Cron.Minutely()),
        ],
        FormerNames: ["post", "reckon-reviews", "tell-of-reviews", "end-kept-forms", "seal-the-log"]);
}
