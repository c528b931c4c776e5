using OperationsCase.Access;

namespace OperationsCase.Intelligence;

/// <summary>Intelligence about a case. An entry names its grade, so grades go after the entries, by the ids that both have.</summary>
internal static class IntelligenceCasePart
{
    public static CasePart Of => new() { Order = 40, Erase = [Sql.Entries], Ids = Sql.Ids, EraseByIds = [Sql.Grades] };

    private static class Sql
    {
        internal const string Ids = "SELECT told.Id FROM IntelligenceEntry AS told WHERE told.SubjectId = @Id";

        internal const string Entries = "DELETE FROM IntelligenceEntry WHERE SubjectId = @Id";

        internal const string Grades = "DELETE FROM IntelligenceGrade WHERE EntryId IN @Ids";
    }
}
