using OperationsCase.Retention;

namespace OperationsCase.Premises;

/// <summary>Premises are reviewed after they were recorded: the operations there have reviews of their own.</summary>
internal static class ReviewedPremises
{
    public static ReviewedCases Of => new(PremisesCase.Code, BeginsInGroup: 3, Sql.Recorded);

    private static class Sql
    {
        internal const string Recorded =
            """
            SELECT place.Id AS SubjectId, place.RecordedAt AS EndedAt
            FROM Premises AS place
            WHERE NOT EXISTS (SELECT 1 FROM CaseReview AS review WHERE review.SubjectId = place.Id)
            ORDER BY place.RecordedAt, place.Id
            """;
    }
}
