namespace OperationsCase.Operations;

internal sealed partial class OperationStore
{
    private static class Sql
    {
        internal const string Serves = "SELECT COUNT(*) FROM OfficerBorough WHERE OfficerId = @OfficerId AND BoroughCode = @BoroughCode";

        internal const string OfficerServing =
            """
            SELECT officer.Id, officer.Name, officer.Unit
            FROM Officer AS officer
            JOIN OfficerBorough AS serves ON serves.OfficerId = officer.Id
            WHERE officer.Id = @Id AND serves.BoroughCode = @BoroughCode AND officer.DisabledAt IS NULL
                AND officer.Role IN ('BoroughOfficer', 'BoroughSupervisor', 'ClosureAuthorisingOfficer')
            """;

        internal const string Add =
            """
            INSERT INTO Operation
                (Id, Reference, Kind, Name, NameKey, BoroughCode, WardCode, Place, PlaceKey, OfficerId, Unit, StartedAt,
                    Harm, Status, DueOrder, LoggedAt, LoggedById)
            VALUES
                (@Id, @Reference, @Kind, @Name, @NameKey, @BoroughCode, @WardCode, @Place, @PlaceKey, @OfficerId, @Unit,
                    @StartedAt, @Harm, @Status, @DueOrder, @LoggedAt, @LoggedById)
            """;

        internal const string Move = "UPDATE Operation SET Status = @Status WHERE Id = @Id";

        internal const string Close = "UPDATE Operation SET Status = 'Closed', ClosedAt = @ClosedAt, Outcome = @Outcome WHERE Id = @Id";

        internal const string Reopen = "UPDATE Operation SET Status = @Status, ClosedAt = NULL, Outcome = NULL WHERE Id = @Id";

        internal const string CountMore =
            "UPDATE OperationTotal SET Operations = Operations + @More WHERE BoroughCode = @BoroughCode AND Kind = @Kind AND Status = @Status";

        internal const string CountOneLess =
            "UPDATE OperationTotal SET Operations = Operations - 1 WHERE BoroughCode = @BoroughCode AND Kind = @Kind AND Status = @Status";

        internal const string CountMoved =
            """
            UPDATE OperationTotal
            SET Operations = Operations + CASE WHEN Status = @Status THEN 1 ELSE -1 END
            WHERE BoroughCode = @BoroughCode AND Kind = @Kind AND Status IN (@Status, @StatusWas)
            """;

        internal const string AddTotal =
            """
            INSERT INTO OperationTotal (BoroughCode, Kind, Status, Operations)
            SELECT @BoroughCode, @Kind, @Status, 0
            WHERE NOT EXISTS (SELECT 1 FROM OperationTotal WHERE BoroughCode = @BoroughCode AND Kind = @Kind AND Status = @Status)
            """;

        internal const string Named = "SELECT Name, Place, BoroughCode, WardCode, StartedAt FROM Operation WHERE Id = @Id";

        internal const string NextIsDue =
            "UPDATE Operation SET NextDueAt = @NextDueAt, NextDueOn = @NextDueOn, NextDue = @NextDue, DueOrder = @DueOrder WHERE Id = @Id";

        internal const string LoggedAt = "SELECT LoggedAt FROM Operation WHERE Id = @Id";

        internal const string NextDueAt = "SELECT NextDueAt FROM Operation WHERE Id = @Id";

        internal const string Correct =
            """
            UPDATE Operation
            SET WardCode = @WardCode, Place = @Place, PlaceKey = @PlaceKey, StartedAt = @StartedAt, DueOrder = @DueOrder,
                Harm = CASE WHEN Harm = @HarmWas THEN @Harm ELSE Harm END
            WHERE Id = @Id
            """;

        internal const string StateOf = "SELECT Kind, Status, BoroughCode, Place, StartedAt, ClosedAt, Outcome FROM Operation WHERE Id = @Id";
    }
}
