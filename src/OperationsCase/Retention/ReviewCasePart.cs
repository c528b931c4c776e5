using OperationsCase.Access;

namespace OperationsCase.Retention;

/// <summary>When a case is reviewed, and what holds it.</summary>
internal static class ReviewCasePart
{
    public static CasePart Of => new() { Order = 60, Erase = [Sql.Review] };

    private static class Sql
    {
        internal const string Review = "DELETE FROM CaseReview WHERE SubjectId = @Id";
    }
}
