using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.ClosureOrders;

/// <summary>Gets the notices, hearings and orders of one operation, the latest first.</summary>
[AllowedTo(Role.CaseReaders)]
[NotConsulted("Part of the case page, whose opening is logged")]
public sealed record GetClosure(string Operation) : IQuery<GetClosure.Life>, IConcernsOperation
{
    public sealed record Life(IReadOnlyList<Notice> Notices, IReadOnlyList<Hearing> Hearings, IReadOnlyList<Order> Orders);

    public sealed record Notice
    {
        public Guid Id { get; init; }

        public string Premises { get; init; } = "";

        public string AuthorisedBy { get; init; } = "";

        public AuthorisingRank Rank { get; init; }

        public DateTimeOffset IssuedAt { get; init; }

        public int Hours { get; init; }

        public DateTimeOffset ServedAt { get; init; }

        public string ServedBy { get; init; } = "";

        public string ServedWhere { get; init; } = "";

        public string? CourtName { get; init; }

        public DateTimeOffset? ListedAt { get; init; }

        public DateTimeOffset? EndedAt { get; init; }
    }

    public sealed record Hearing
    {
        public Guid Id { get; init; }

        public Guid NoticeId { get; init; }

        public string CourtName { get; init; } = "";

        public DateTimeOffset HeardAt { get; init; }

        public HearingOutcome Outcome { get; init; }

        public string? Note { get; init; }
    }

    public sealed record Order
    {
        public Guid Id { get; init; }

        public Guid NoticeId { get; init; }

        public string CourtName { get; init; } = "";

        public DateTimeOffset MadeAt { get; init; }

        public DateTimeOffset EffectiveFrom { get; init; }

        /// <summary>The last London day on which the premises are closed.</summary>
        public DateOnly LastDayOn { get; init; }

        public string? Terms { get; init; }
    }

    internal sealed class Handler(Database database, CaseInHand inHand) : IRequestHandler<GetClosure, Result<Life>>
    {
        public async Task<Result<Life>> Handle(GetClosure query, CancellationToken cancellation)
        {
            var which = new { inHand.OperationId };

            return new Life(
                await database.List<Notice>(Sql.Notices, which),
                await database.List<Hearing>(Sql.Hearings, which),
                await database.List<Order>(Sql.Orders, which));
        }
    }

    private static class Sql
    {
        internal const string Notices =
            """
            SELECT notice.Id, notice.Premises, notice.AuthorisedBy, notice.Rank, notice.IssuedAt, notice.Hours, notice.ServedAt, notice.ServedBy, notice.ServedWhere,
                court.Name AS CourtName, notice.ListedAt, notice.EndedAt
            FROM ClosureNotice AS notice
            LEFT JOIN Court AS court ON court.Code = notice.CourtCode
            WHERE notice.OperationId = @OperationId
            ORDER BY notice.ServedAt DESC, notice.Id
            """;

        internal const string Hearings =
            """
            SELECT hearing.Id, hearing.NoticeId, court.Name AS CourtName, hearing.HeardAt, hearing.Outcome, hearing.Note
            FROM ClosureHearing AS hearing
            JOIN Court AS court ON court.Code = hearing.CourtCode
            WHERE hearing.OperationId = @OperationId
            ORDER BY hearing.HeardAt DESC, hearing.Id
            """;

        internal const string Orders =
            """
            SELECT made.Id, made.NoticeId, court.Name AS CourtName, made.MadeAt, made.EffectiveFrom, made.LastDayOn, made.Terms
            FROM ClosureOrder AS made
            JOIN Court AS court ON court.Code = made.CourtCode
            WHERE made.OperationId = @OperationId
            ORDER BY made.MadeAt DESC, made.Id
            """;
    }
}
