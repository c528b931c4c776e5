namespace OperationsCase.Retention;

internal sealed partial class Erasure
{
    private static class Sql
    {
        internal const string LiveOperations =
            "SELECT COUNT(*) FROM OperationNetwork AS link JOIN Operation AS o ON o.Id = link.OperationId WHERE link.NetworkId = @Id AND "
                + "o.Status <> 'Closed'";

        internal const string PartsOfOperation =
            """
            SELECT notice.Id FROM ClosureNotice AS notice WHERE notice.OperationId = @Id
            UNION ALL
            SELECT hearing.Id FROM ClosureHearing AS hearing WHERE hearing.OperationId = @Id
            UNION ALL
            SELECT closing.Id FROM ClosureOrder AS closing WHERE closing.OperationId = @Id
            UNION ALL
            SELECT proposed.Id FROM ClosureProposal AS proposed WHERE proposed.OperationId = @Id
            UNION ALL
            SELECT changed.Id FROM ClosureNoticeChange AS changed WHERE changed.OperationId = @Id
            UNION ALL
            SELECT changed.Id FROM ClosureOrderChange AS changed WHERE changed.OperationId = @Id
            UNION ALL
            SELECT claim.Id FROM DisruptionClaim AS claim WHERE claim.OperationId = @Id
            UNION ALL
            SELECT d.Id FROM Deadline AS d WHERE d.OperationId = @Id
            UNION ALL
            SELECT paper.Id FROM ClosureDocument AS paper WHERE paper.OperationId = @Id
            UNION ALL
            SELECT told.Id FROM IntelligenceEntry AS told WHERE told.SubjectId = @Id
            UNION ALL
            SELECT given.Id FROM Disclosure AS given WHERE given.SubjectId = @Id
            """;

        internal const string PartsOfNetwork =
            """
            SELECT claim.Id FROM DisruptionClaim AS claim WHERE claim.NetworkId = @Id
            UNION ALL
            SELECT told.Id FROM IntelligenceEntry AS told WHERE told.SubjectId = @Id
            UNION ALL
            SELECT given.Id FROM Disclosure AS given WHERE given.SubjectId = @Id
            """;

        internal const string PartsOfSeizure =
            """
            SELECT detained.Id FROM DetentionOrder AS detained WHERE detained.SeizureId = @Id
            UNION ALL
            SELECT given.Id FROM CashRelease AS given WHERE given.SeizureId = @Id
            UNION ALL
            SELECT d.Id FROM Deadline AS d WHERE d.SeizureId = @Id
            UNION ALL
            SELECT told.Id FROM Disclosure AS told WHERE told.SubjectId = @Id
            """;

        internal const string PartsOfProblem = "SELECT sign.Id FROM ProblemSign AS sign WHERE sign.ProblemId = @Id";

        internal const string Logged =
            """
            SELECT subject.EntryId
            FROM AuditSubject AS subject
            WHERE subject.SubjectId IN @Ids AND NOT EXISTS (SELECT 1 FROM AuditRedaction AS done WHERE done.ById = subject.EntryId)
            UNION ALL
            SELECT looked.Id FROM Consultation AS looked WHERE looked.SubjectId IN @Ids
            """;

        internal const string Named =
            """
            SELECT looked.Id FROM Consultation AS looked WHERE looked.Terms LIKE @Pattern ESCAPE '\'
            UNION ALL
            SELECT entry.Id
            FROM AuditEntry AS entry
            WHERE (entry.After LIKE @Pattern ESCAPE '\' OR entry.Detail LIKE @Pattern ESCAPE '\')
                AND NOT EXISTS (SELECT 1 FROM AuditRedaction AS done WHERE done.ById = entry.Id)
            """;

        internal const string Reasons = "UPDATE AccessReason SET Why = @Gone WHERE What LIKE @Pattern ESCAPE '\\'";

        internal const string Forms = "DELETE FROM Submission WHERE Answer LIKE @Pattern ESCAPE '\\'";

        internal const string AllowedOfRestrictions =
            "DELETE FROM RestrictionAllows WHERE RestrictionId IN (SELECT r.Id FROM Restriction AS r WHERE r.SubjectId = @Id)";

        internal const string Restrictions = "DELETE FROM Restriction WHERE SubjectId = @Id";

        internal const string AccessMessages = "DELETE FROM AccessMessage WHERE SubjectId = @Id";

        internal const string Marking = "DELETE FROM CaseMarking WHERE SubjectId = @Id";

        internal const string Intelligence = "DELETE FROM IntelligenceEntry WHERE SubjectId = @Id";

        internal const string Disclosures = "DELETE FROM Disclosure WHERE SubjectId = @Id";

        internal const string Grades = "DELETE FROM IntelligenceGrade WHERE EntryId IN @Ids";

        internal const string Review = "DELETE FROM CaseReview WHERE SubjectId = @Id";

        internal const string InboxMessages =
            "DELETE FROM InboxMessage WHERE DeadlineId IN (SELECT d.Id FROM Deadline AS d WHERE d.OperationId = @Id)";

        internal const string Alerts = "DELETE FROM DeadlineAlert WHERE DeadlineId IN (SELECT d.Id FROM Deadline AS d WHERE d.OperationId = @Id)";

        internal const string Moves = "DELETE FROM DeadlineMove WHERE DeadlineId IN (SELECT d.Id FROM Deadline AS d WHERE d.OperationId = @Id)";

        internal const string DeadlineFacts =
            "DELETE FROM DeadlineFact WHERE DeadlineId IN (SELECT d.Id FROM Deadline AS d WHERE d.OperationId = @Id)";

        internal const string MovesOfSeizure =
            "DELETE FROM DeadlineMove WHERE DeadlineId IN (SELECT d.Id FROM Deadline AS d WHERE d.SeizureId = @Id)";

        internal const string Deadlines = "DELETE FROM Deadline WHERE OperationId = @Id";

        internal const string Consultations = "DELETE FROM ClosureConsultation WHERE OperationId = @Id";

        internal const string Proposals = "DELETE FROM ClosureProposal WHERE OperationId = @Id";

        internal const string ServiceActs = "DELETE FROM ClosureServiceAct WHERE OperationId = @Id";

        internal const string NoticeChanges = "DELETE FROM ClosureNoticeChange WHERE OperationId = @Id";

        internal const string OrderChanges = "DELETE FROM ClosureOrderChange WHERE OperationId = @Id";

        internal const string ReoccupationChecks = "DELETE FROM ReoccupationCheck WHERE OperationId = @Id";

        internal const string Aftermaths = "DELETE FROM ClosureAftermath WHERE OperationId = @Id";

        internal const string Documents = "DELETE FROM ClosureDocument WHERE OperationId = @Id";

        internal const string Orders = "DELETE FROM ClosureOrder WHERE OperationId = @Id";

        internal const string Hearings = "DELETE FROM ClosureHearing WHERE OperationId = @Id";

        internal const string Notices = "DELETE FROM ClosureNotice WHERE OperationId = @Id";

        internal const string ClaimsOfOperation = "DELETE FROM DisruptionClaim WHERE OperationId = @Id";

        internal const string NetworksAgainst =
            "SELECT link.NetworkId FROM OperationNetwork AS link WHERE link.OperationId = @Id ORDER BY link.LinkedAt, link.NetworkId";

        internal const string Networks = "DELETE FROM OperationNetwork WHERE OperationId = @Id";

        internal const string Problems = "DELETE FROM OperationProblem WHERE OperationId = @Id";

        internal const string Seizures = "DELETE FROM OperationSeizure WHERE OperationId = @Id";

        internal const string Shares = "DELETE FROM OperationShare WHERE OperationId = @Id";

        internal const string CrackHouse = "DELETE FROM CrackHouse WHERE OperationId = @Id";

        internal const string OpenMarket = "DELETE FROM OpenMarket WHERE OperationId = @Id";

        internal const string CannabisFactory = "DELETE FROM CannabisFactory WHERE OperationId = @Id";

        internal const string Operation = "DELETE FROM Operation WHERE Id = @Id";

        internal const string Counted = "DELETE FROM DisruptedNetwork WHERE NetworkId = @Id";

        internal const string ClaimsOfNetwork = "DELETE FROM DisruptionClaim WHERE NetworkId = @Id";

        internal const string Operations = "DELETE FROM OperationNetwork WHERE NetworkId = @Id";

        internal const string SeizuresOfNetwork = "DELETE FROM NetworkSeizure WHERE NetworkId = @Id";

        internal const string Boroughs = "DELETE FROM NetworkBorough WHERE NetworkId = @Id";

        internal const string Network = "DELETE FROM Network WHERE Id = @Id";

        internal const string InboxMessagesOfSeizure =
            "DELETE FROM InboxMessage WHERE DeadlineId IN (SELECT d.Id FROM Deadline AS d WHERE d.SeizureId = @Id)";

        internal const string AlertsOfSeizure =
            "DELETE FROM DeadlineAlert WHERE DeadlineId IN (SELECT d.Id FROM Deadline AS d WHERE d.SeizureId = @Id)";

        internal const string DeadlineFactsOfSeizure =
            "DELETE FROM DeadlineFact WHERE DeadlineId IN (SELECT d.Id FROM Deadline AS d WHERE d.SeizureId = @Id)";

        internal const string DeadlinesOfSeizure = "DELETE FROM Deadline WHERE SeizureId = @Id";

        internal const string DetentionOrders = "DELETE FROM DetentionOrder WHERE SeizureId = @Id";

        internal const string Releases = "DELETE FROM CashRelease WHERE SeizureId = @Id";

        internal const string OperationsOfSeizure = "DELETE FROM OperationSeizure WHERE SeizureId = @Id";

        internal const string NetworksOfSeizure = "DELETE FROM NetworkSeizure WHERE SeizureId = @Id";

        internal const string Seizure = "DELETE FROM Seizure WHERE Id = @Id";

        internal const string Signs = "DELETE FROM ProblemSign WHERE ProblemId = @Id";

        internal const string Stages = "DELETE FROM ProblemMove WHERE ProblemId = @Id";

        internal const string OperationsOfProblem = "DELETE FROM OperationProblem WHERE ProblemId = @Id";

        internal const string Problem = "DELETE FROM LocalProblem WHERE Id = @Id";
    }
}
