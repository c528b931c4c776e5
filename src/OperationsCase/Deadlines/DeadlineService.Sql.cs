namespace OperationsCase.Deadlines;

internal sealed partial class DeadlineService
{
    private static partial class Sql
    {
        internal const string Add =
            """
            INSERT INTO Deadline
                (Id, SubjectId, CaseId, BoroughCode, OfficerId, RuleId, RuleVersion, CalendarVersion,
                    What, TriggerAt, DueAt, AlertAt, LastDayOn, WorkedOutAt, WorkedOutBy)
            VALUES
                (@Id, @SubjectId, @CaseId, @BoroughCode, @OfficerId, @RuleId, @RuleVersion,
                    @CalendarVersion, @What, @TriggerAt, @DueAt, @AlertAt, @LastDayOn, @WorkedOutAt, @WorkedOutBy)
            """;

        internal const string AddFacts = "INSERT INTO DeadlineFact (DeadlineId, Facts) VALUES (@DeadlineId, @Facts)";

        internal const string AddAlert = "INSERT INTO DeadlineAlert (Id, DeadlineId, Step, RingsAt) VALUES (@Id, @DeadlineId, @Step, @RingsAt)";

        internal const string Meet =
            """
            UPDATE Deadline
            SET MetAt = @MetAt, MetBy = @MetBy, MetHow = @MetHow
            WHERE SubjectId = @SubjectId AND RuleId = @RuleId AND MetAt IS NULL AND StoodDownAt IS NULL
            """;

        internal const string StandDown =
            "UPDATE Deadline SET StoodDownAt = @Now WHERE SubjectId = @SubjectId AND RuleId = @RuleId AND MetAt IS NULL AND StoodDownAt IS NULL";

        internal const string StandDownAlerts =
            """
            UPDATE DeadlineAlert
            SET StoodDownAt = @Now
            WHERE SentAt IS NULL AND StoodDownAt IS NULL
                AND DeadlineId IN (SELECT Id FROM Deadline WHERE SubjectId = @SubjectId AND RuleId = @RuleId AND OverdueAt IS NULL)
            """;

        internal const string StandDownWarnings =
            """
            UPDATE DeadlineAlert
            SET StoodDownAt = @Now
            WHERE SentAt IS NULL AND StoodDownAt IS NULL AND Step <> @Missed
                AND DeadlineId IN (SELECT Id FROM Deadline WHERE SubjectId = @SubjectId AND RuleId = @RuleId
                    AND MetAt IS NULL AND (StoodDownAt IS NULL OR StoodDownAt = @Now))
            """;

        internal const string GiveUpMissed =
            """
            UPDATE Deadline
            SET OverdueAt = COALESCE(OverdueAt, @Now), StoodDownAt = @Now
            WHERE SubjectId = @SubjectId AND RuleId = @RuleId AND MetAt IS NULL AND StoodDownAt IS NULL AND DueAt < @Now
            """;

        internal const string GiveUpOfCase = "UPDATE Deadline SET StoodDownAt = @Now WHERE CaseId = @CaseId AND MetAt IS NULL AND StoodDownAt IS NULL";

        internal const string GiveUpAlertsOfCase =
            """
            UPDATE DeadlineAlert
            SET StoodDownAt = @Now
            WHERE SentAt IS NULL AND StoodDownAt IS NULL
                AND DeadlineId IN (SELECT Id FROM Deadline WHERE CaseId = @CaseId AND StoodDownAt = @Now)
            """;

        internal const string StandDownAll =
            "UPDATE Deadline SET StoodDownAt = @Now WHERE CaseId = @CaseId AND RuleId IN @RuleIds AND MetAt IS NULL AND "
                + "StoodDownAt IS NULL";

        internal const string StandDownAllAlerts =
            """
            UPDATE DeadlineAlert
            SET StoodDownAt = @Now
            WHERE SentAt IS NULL AND StoodDownAt IS NULL
                AND DeadlineId IN (SELECT Id FROM Deadline WHERE CaseId = @CaseId AND RuleId IN @RuleIds)
            """;

        /// <summary>What was to be warned of when it ended, unless its moment has passed.</summary>
        internal const string ResumeAlerts =
            """
            UPDATE DeadlineAlert
            SET StoodDownAt = NULL
            WHERE SentAt IS NULL AND (RingsAt > @Now OR Step = @Missed)
                AND DeadlineId IN (SELECT Id FROM Deadline WHERE SubjectId = @SubjectId AND RuleId = @RuleId)
                AND StoodDownAt = (SELECT COALESCE(d.MetAt, d.StoodDownAt) FROM Deadline AS d WHERE d.Id = DeadlineAlert.DeadlineId)
            """;

        internal const string Resume =
            "UPDATE Deadline SET MetAt = NULL, MetBy = NULL, MetHow = NULL, StoodDownAt = NULL WHERE SubjectId = @SubjectId AND RuleId = @RuleId";

        internal const string Assign =
            """
            UPDATE Deadline
            SET OfficerId = @OfficerId
            WHERE SubjectId = @SubjectId AND RuleId = @RuleId AND MetAt IS NULL AND StoodDownAt IS NULL
            """;

        internal const string Reword = "UPDATE Deadline SET What = @What WHERE SubjectId = @SubjectId AND RuleId = @RuleId";

        internal const string HandOver =
            $"""
            UPDATE Deadline
            SET OfficerId = @OfficerId
            WHERE CaseId = @CaseId AND MetAt IS NULL AND StoodDownAt IS NULL AND ({TaskRules.NotATask} OR OfficerId = @FormerId)
            """;

        internal const string Next =
            $"""
            SELECT DueAt, LastDayOn, What
            FROM Deadline
            WHERE CaseId = @Id AND MetAt IS NULL AND StoodDownAt IS NULL AND {TaskRules.NotATask}
            ORDER BY DueAt, Id
            """;

        /// <summary>Where no borough leads the case, one of its boroughs that the holder serves.</summary>
        internal const string Holder =
            """
            SELECT COALESCE(@HolderId, it.OwnerId) AS OfficerId,
                COALESCE(
                    (SELECT leads.BoroughCode FROM CaseBorough AS leads WHERE leads.CaseId = it.Id AND leads.IsLead = 1),
                    (
                        SELECT MIN(works.BoroughCode)
                        FROM CaseBorough AS works
                        JOIN OfficerBorough AS serves ON serves.BoroughCode = works.BoroughCode
                        WHERE works.CaseId = it.Id AND serves.OfficerId = COALESCE(@HolderId, it.OwnerId)
                    )) AS BoroughCode
            FROM CaseRecord AS it
            WHERE it.Id = @Id
            """;
    }
}
