using OperationsCase.Access;

namespace OperationsCase.Disclosures;

/// <summary>What was disclosed of a case.</summary>
internal static class DisclosureCasePart
{
    public static CasePart Of => new() { Order = 50, Erase = [Sql.Disclosures], Ids = Sql.Ids };

    private static class Sql
    {
        internal const string Ids = "SELECT given.Id FROM Disclosure AS given WHERE given.SubjectId = @Id";

        internal const string Disclosures = "DELETE FROM Disclosure WHERE SubjectId = @Id";
    }
}
