using OperationsCase.Retention;

namespace OperationsCase.Problems;

/// <summary>Local problems are reviewed after their last sign or their last move to another stage, or else after they were recorded.</summary>
internal static class ReviewedProblems
{
    public static ReviewedCases Of => new("LP", BeginsInGroup: 3, Sql.Problems);

    private static class Sql
    {
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
    }
}
