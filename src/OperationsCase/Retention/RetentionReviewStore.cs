using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Retention;

/// <summary>Reads the review of one case, and lets one decision about it be made at a time.</summary>
internal sealed class RetentionReviewStore(Database database, IEnumerable<ReviewedCases> reviewed, ConflictingChange conflict)
{
    /// <returns>Null for an operation that is not closed, and for what was closed so lately that its review is not calculated yet.</returns>
    public Task<RetentionReviewRow?> Of(Guid caseId) => database.SingleOrDefault<RetentionReviewRow>(Sql.Of, new { SubjectId = caseId });

    /// <summary>Takes the review for one decision, unless somebody decided since the version that was shown.</summary>
    /// <returns>The review as it stood before, or why nothing may be decided.</returns>
    public async Task<(RetentionReviewRow? Review, Refusal? Refusal)> Take(Guid caseId, IDecidesReview decision)
    {
        if (await Of(caseId) is not { } review)
        {
            return (null, Refusal.Conflict("This case has no review yet. An operation gets one within an hour of being closed"));
        }

        return await database.Execute(Sql.Take, new { SubjectId = caseId, decision.Version }) == 1
            ? (review, null)
            : (null, Refusal.Conflict(
                $"{await conflict.While(caseId, "decided about this case")} It now says: {Said(review)}. Look at its review again"));
    }

    /// <summary>
    /// A network that is linked again, or a problem of which something is seen again, is reviewed so much later, unless somebody decided
    /// already that it is kept.
    /// </summary>
    /// <param name="subjectId">The network or problem.</param>
    /// <param name="kindCode">The code of its kind, whose group says how long the period is.</param>
    /// <param name="at">The moment of the link or sign; its London day is the first of the period.</param>
    public Task BeginAgain(Guid subjectId, string kindCode, DateTimeOffset at)
    {
        var from = London.DateOf(at);

        return database.Execute(Sql.BeginAgain, new
        {
            SubjectId = subjectId,
            FromOn = from,
            ReviewOn = RetentionReviewGroups.Of(reviewed.Single(cases => cases.KindCode == kindCode).BeginsInGroup).FirstAfter(from),
        });
    }

    private static string Said(RetentionReviewRow review) =>
        $"group {review.ReviewGroup}, next review "
            + $"on {Format.Day(review.ReviewOn)}{(review.HeldFor is { } reason ? $", held by {review.HeldByName} for {reason.InSentence()}" : "")}";

    private static class Sql
    {
        internal const string Of =
            """
            SELECT review.ReviewGroup, review.FromOn, review.ReviewOn, review.KeptAt, review.KeptWhy, review.HeldAt,
                holder.Name AS HeldByName, review.HeldFor, review.HeldWhy, review.Version
            FROM CaseReview AS review
            LEFT JOIN Officer AS holder ON holder.Id = review.HeldById
            WHERE review.SubjectId = @SubjectId
            """;

        internal const string BeginAgain =
            """
            UPDATE CaseReview
            SET FromOn = @FromOn, ReviewOn = @ReviewOn, Version = Version + 1
            WHERE SubjectId = @SubjectId AND KeptAt IS NULL AND FromOn < @FromOn
            """;

        internal const string Take = "UPDATE CaseReview SET Version = Version + 1 WHERE SubjectId = @SubjectId AND Version = @Version";
    }
}
