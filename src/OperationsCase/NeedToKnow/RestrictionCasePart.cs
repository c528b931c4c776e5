using OperationsCase.Access;

namespace OperationsCase.NeedToKnow;

/// <summary>Who needs to know of a case; what its restriction hid besides is hidden no more.</summary>
internal static class RestrictionCasePart
{
    public static CasePart Of => new() { Order = 10, Erase = [Sql.Hidden, Sql.HiddenWith, Sql.Allowed, Sql.Restrictions] };

    private static class Sql
    {
        internal const string Hidden = "DELETE FROM RestrictedCase WHERE CaseId = @Id";

        internal const string HiddenWith = "DELETE FROM RestrictedCase WHERE FromCaseId = @Id";

        internal const string Allowed =
            "DELETE FROM RestrictionAllows WHERE RestrictionId IN (SELECT closed.Id FROM Restriction AS closed WHERE closed.SubjectId = @Id)";

        internal const string Restrictions = "DELETE FROM Restriction WHERE SubjectId = @Id";
    }
}
