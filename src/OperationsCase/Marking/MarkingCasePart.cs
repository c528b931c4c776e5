using OperationsCase.Access;

namespace OperationsCase.Marking;

/// <summary>The marking of a case.</summary>
internal static class MarkingCasePart
{
    public static CasePart Of => new() { Order = 30, Erase = [Sql.Marking] };

    private static class Sql
    {
        internal const string Marking = "DELETE FROM CaseMarking WHERE SubjectId = @Id";
    }
}
