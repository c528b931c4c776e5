using OperationsCase.Retention;

namespace OperationsCase.Operations;

/// <summary>Operations are reviewed after they were closed.</summary>
internal static class ReviewedOperations
{
    public static ReviewedCases Of => new("OP", BeginsInGroup: 3, Sql.Closed);

    private static class Sql
    {
        internal const string Closed =
            """
            SELECT o.Id AS SubjectId, o.ClosedAt AS EndedAt
            FROM Operation AS o
            WHERE o.Status = 'Closed' AND NOT EXISTS (SELECT 1 FROM CaseReview AS review WHERE review.SubjectId = o.Id)
            ORDER BY o.StartedAt, o.Id
            """;
    }
}
