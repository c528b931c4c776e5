using OperationsCase.Access;

namespace OperationsCase.Deadlines;

/// <summary>The deadlines of a case, with the warnings about them, their moves and what they were worked out from.</summary>
internal static class DeadlineCasePart
{
    public static CasePart Of => new()
    {
        Order = 70,
        Erase = [Sql.InboxMessages, Sql.Alerts, Sql.Moves, Sql.Facts, Sql.Deadlines],
        Ids = Sql.Ids,
    };

    private static class Sql
    {
        internal const string Ids = "SELECT d.Id FROM Deadline AS d WHERE d.CaseId = @Id";

        internal const string InboxMessages = "DELETE FROM InboxMessage WHERE DeadlineId IN (SELECT d.Id FROM Deadline AS d WHERE d.CaseId = @Id)";

        internal const string Alerts = "DELETE FROM DeadlineAlert WHERE DeadlineId IN (SELECT d.Id FROM Deadline AS d WHERE d.CaseId = @Id)";

        internal const string Moves = "DELETE FROM DeadlineMove WHERE DeadlineId IN (SELECT d.Id FROM Deadline AS d WHERE d.CaseId = @Id)";

        internal const string Facts = "DELETE FROM DeadlineFact WHERE DeadlineId IN (SELECT d.Id FROM Deadline AS d WHERE d.CaseId = @Id)";

        internal const string Deadlines = "DELETE FROM Deadline WHERE CaseId = @Id";
    }
}
