using OperationsCase.Access;

namespace OperationsCase.Tasks;

/// <summary>The tasks of a case. Their deadlines are deleted with the others of the case.</summary>
internal static class TaskCasePart
{
    public static CasePart Of => new() { Order = 60, Erase = [Sql.Tasks], Ids = Sql.Ids };

    private static class Sql
    {
        internal const string Ids = "SELECT task.Id FROM CaseTask AS task WHERE task.CaseId = @Id";

        internal const string Tasks = "DELETE FROM CaseTask WHERE CaseId = @Id";
    }
}
