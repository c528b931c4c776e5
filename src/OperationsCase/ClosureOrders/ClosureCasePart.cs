using OperationsCase.Access;

namespace OperationsCase.ClosureOrders;

/// <summary>The steps of the closure of an operation, from the proposal to what came after the order.</summary>
internal static class ClosureCasePart
{
    public static CasePart Of => new()
    {
        KindCode = "OP",
        Order = 90,
        Erase =
        [
            Sql.Consultations, Sql.Proposals, Sql.ServiceActs, Sql.NoticeChanges, Sql.OrderChanges, Sql.ReoccupationChecks, Sql.Aftermaths,
            Sql.Orders, Sql.Hearings, Sql.Notices,
        ],
        Ids = Sql.Ids,
    };

    private static class Sql
    {
        internal const string Ids =
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
            """;

        internal const string Consultations = "DELETE FROM ClosureConsultation WHERE OperationId = @Id";

        internal const string Proposals = "DELETE FROM ClosureProposal WHERE OperationId = @Id";

        internal const string ServiceActs = "DELETE FROM ClosureServiceAct WHERE OperationId = @Id";

        internal const string NoticeChanges = "DELETE FROM ClosureNoticeChange WHERE OperationId = @Id";

        internal const string OrderChanges = "DELETE FROM ClosureOrderChange WHERE OperationId = @Id";

        internal const string ReoccupationChecks = "DELETE FROM ReoccupationCheck WHERE OperationId = @Id";

        internal const string Aftermaths = "DELETE FROM ClosureAftermath WHERE OperationId = @Id";

        internal const string Orders = "DELETE FROM ClosureOrder WHERE OperationId = @Id";

        internal const string Hearings = "DELETE FROM ClosureHearing WHERE OperationId = @Id";

        internal const string Notices = "DELETE FROM ClosureNotice WHERE OperationId = @Id";
    }
}
