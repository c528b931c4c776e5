using OperationsCase.Access;

namespace OperationsCase.ClosureOrders;

public sealed partial record GetClosure
{
    private static class Sql
    {
        internal const string Proposals =
            """
            SELECT proposed.Id, proposed.Premises, proposed.Grounds, proposed.ProposedAt, proposed.ProposedBy,
                proposed.ConsultedAt, proposed.AuthorisedAt, proposed.AuthorisedBy,
                proposed.Rank, proposed.Authority, proposed.ConfirmedAt, proposed.Hours, proposed.IssuedAt,
                    proposed.WithdrawnAt, proposed.WithdrawnWhy, proposed.NoticeId, proposed.AuthoriserNumber AS WarrantNumber,
                decided.Reference AS Approval, waiting.Reference AS Waiting, approver.Name AS WaitingForName, waiting.DueAt AS WaitingUntil
            FROM ClosureProposal AS proposed
            LEFT JOIN Approval AS decided ON decided.Id = proposed.ApprovalId
            LEFT JOIN Approval AS waiting ON waiting.SubjectId = proposed.Id AND waiting.Decision IS NULL
            LEFT JOIN Officer AS approver ON approver.Id = waiting.ApproverId
            WHERE proposed.OperationId = @OperationId
            ORDER BY proposed.ProposedAt DESC, proposed.Id
            """;

        internal const string Consultations =
            """
            SELECT asked.Id, asked.ProposalId, asked.Body, asked.Who, asked.ConsultedAt, asked.Opinion, asked.Note
            FROM ClosureConsultation AS asked
            WHERE asked.OperationId = @OperationId
            ORDER BY asked.ConsultedAt, asked.Id
            """;

        internal const string Notices =
            """
            SELECT notice.Id, notice.Premises, notice.AuthorisedBy, notice.Rank, notice.AuthoriserNumber AS WarrantNumber,
                notice.Issuer, notice.IssuerName, notice.IssuedAt, notice.Hours,
                notice.ServedAt, notice.ServedBy, notice.ServedWhere,
                notice.CourtCode, court.Name AS CourtName, notice.ListedAt, notice.EndedAt
            FROM ClosureNotice AS notice
            LEFT JOIN Court AS court ON court.Code = notice.CourtCode
            WHERE notice.OperationId = @OperationId
            ORDER BY notice.ServedAt DESC, notice.Id
            """;

        internal const string ServiceActs =
            """
            SELECT act.Id, act.NoticeId, act.How, act.ServedAt, act.Place, act.ServedBy, act.GivenTo, act.Proof
            FROM ClosureServiceAct AS act
            WHERE act.OperationId = @OperationId
            ORDER BY act.ServedAt, act.Id
            """;

        internal const string NoticeChanges =
            """
            SELECT changed.Id, changed.NoticeId, changed.Kind, changed.MadeAt, changed.AuthorisedBy, changed.Rank, changed.Hours,
                changed.UntilAt, changed.What
            FROM ClosureNoticeChange AS changed
            WHERE changed.OperationId = @OperationId
            ORDER BY changed.MadeAt, changed.Id
            """;

        internal const string Hearings =
            """
            SELECT hearing.Id, hearing.NoticeId, hearing.CourtCode, court.Name AS CourtName, hearing.HeardAt, hearing.Outcome, hearing.Note
            FROM ClosureHearing AS hearing
            JOIN Court AS court ON court.Code = hearing.CourtCode
            WHERE hearing.OperationId = @OperationId
            ORDER BY hearing.HeardAt DESC, hearing.Id
            """;

        internal const string Orders =
            """
            SELECT made.Id, made.NoticeId, court.Name AS CourtName, made.MadeAt, made.EffectiveFrom, made.LastDayOn, made.Terms, made.EndedAt
            FROM ClosureOrder AS made
            JOIN Court AS court ON court.Code = made.CourtCode
            WHERE made.OperationId = @OperationId
            ORDER BY made.MadeAt DESC, made.Id
            """;

        internal const string OrderChanges =
            """
            SELECT changed.Id, changed.OrderId, changed.Kind, court.Name AS CourtName, changed.AppliedOn, changed.MadeAt,
                changed.LastDayOn, changed.AuthorisedBy, changed.Consulted
            FROM ClosureOrderChange AS changed
            LEFT JOIN Court AS court ON court.Code = changed.CourtCode
            WHERE changed.OperationId = @OperationId
            ORDER BY changed.MadeAt, changed.Id
            """;

        internal const string Checks =
            """
            SELECT looked.Id, looked.OrderId, looked.CheckedAt, looked.CheckedBy, looked.Found, looked.Note
            FROM ReoccupationCheck AS looked
            WHERE looked.OperationId = @OperationId
            ORDER BY looked.CheckedAt DESC, looked.Id
            """;

        internal const string Aftermaths =
            """
            SELECT followed.OrderId, followed.CostsSettledAt, followed.CostsPence, followed.ReviewedAt, followed.ReviewedBy,
                followed.ComplaintsBefore, followed.ComplaintsAfter,
                followed.Reoccupied, followed.Assessment
            FROM ClosureAftermath AS followed
            WHERE followed.OperationId = @OperationId
            """;

        internal const string EarlierOrders =
            $"""
            SELECT o.Reference AS Operation, o.Name, notice.Premises, made.MadeAt,
                COALESCE((SELECT MAX(changed.LastDayOn) FROM ClosureOrderChange AS changed
                    WHERE changed.OrderId = made.Id AND changed.Kind = 'Extended'), made.LastDayOn) AS LastDayOn,
                made.EndedAt
            FROM ClosureNotice AS notice
            JOIN ClosureOrder AS made ON made.NoticeId = notice.Id
            JOIN Operation AS o ON o.Id = notice.OperationId
            WHERE notice.PremisesKey IN @PremisesKeys AND notice.OperationId <> @OperationId
                AND {Visible.Operation}
            """;
    }
}
