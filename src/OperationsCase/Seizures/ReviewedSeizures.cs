using OperationsCase.Retention;

namespace OperationsCase.Seizures;

/// <summary>Seizures are reviewed after the last of their money was given back, or else after they were recorded.</summary>
internal static class ReviewedSeizures
{
    public static ReviewedCases Of => new("SZ", BeginsInGroup: 3, Sql.Released);

    /// <summary>Those whose money was paid over, after the last of it moved.</summary>
    public static ReviewedCases PaidOver => new("SZ", BeginsInGroup: 3, Sql.PaidOver);

    /// <summary>Those that were ordered to be paid, after the last payment.</summary>
    public static ReviewedCases PaidInFull => new("SZ", BeginsInGroup: 3, Sql.PaidInFull);

    private static class Sql
    {
        internal static readonly string PaidInFull = Ended(SeizureStatus.PaidInFull);

        internal static readonly string Released = Ended(SeizureStatus.Released);

        internal static readonly string PaidOver = Ended(SeizureStatus.PaidOver);

        /// <summary>Of one status at a time, in the order of its index.</summary>
        private static string Ended(SeizureStatus status) =>
            $"""
            SELECT s.Id AS SubjectId, COALESCE((SELECT MAX(last.HappenedAt) FROM LedgerEntry AS last
                WHERE last.CaseId = s.Id), s.RecordedAt) AS EndedAt
            FROM Seizure AS s
            WHERE s.Status = '{status}' AND NOT EXISTS (SELECT 1 FROM CaseReview AS review WHERE review.SubjectId = s.Id)
            ORDER BY s.DueOrder, s.Id
            """;
    }
}
