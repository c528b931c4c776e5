using OperationsCase.Foundation.Data;

namespace OperationsCase.Seizures;

/// <summary>Writes the rows of the table Seizure, for this room's commands and for the clocks that belong to a seizure.</summary>
internal sealed class SeizureLedger(Database database)
{
    /// <summary>Repeats the seizure's earliest open deadline beside it.</summary>
    public Task NextIsDue(Guid seizureId, DateTimeOffset? nextDueAt, string? nextDue) =>
        database.Execute(Sql.NextIsDue, new { Id = seizureId, NextDueAt = nextDueAt, NextDue = nextDue });

    /// <summary>The officer whose seizure it is, to whom its deadlines go.</summary>
    public Task<Guid> OfficerOf(Guid seizureId) => database.SingleOrDefault<Guid>(Sql.OfficerOf, new { Id = seizureId });

    private static class Sql
    {
        internal const string NextIsDue = "UPDATE Seizure SET NextDueAt = @NextDueAt, NextDue = @NextDue WHERE Id = @Id";

        internal const string OfficerOf = "SELECT OfficerId FROM Seizure WHERE Id = @Id";
    }
}
