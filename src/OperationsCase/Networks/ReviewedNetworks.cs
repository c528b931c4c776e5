using OperationsCase.Retention;

namespace OperationsCase.Networks;

/// <summary>
/// Networks are reviewed after they were last linked to an operation that is not restricted, so that the day tells of no other, or else after
/// they were recorded.
/// </summary>
internal static class ReviewedNetworks
{
    public static ReviewedCases Of => new("NW", BeginsInGroup: 2, Sql.Networks);

    private static class Sql
    {
        internal const string Networks =
            """
            SELECT n.Id AS SubjectId, COALESCE
                (
                    (SELECT MAX(link.LinkedAt) FROM OperationNetwork AS link WHERE link.NetworkId = n.Id AND NOT EXISTS
                        (SELECT 1 FROM RestrictedCase AS closed WHERE closed.CaseId = link.OperationId)),
                    n.RecordedAt
                ) AS EndedAt
            FROM Network AS n
            WHERE NOT EXISTS (SELECT 1 FROM CaseReview AS review WHERE review.SubjectId = n.Id)
            ORDER BY n.IdentifiedOn, n.Reference
            """;
    }
}
