using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;

namespace OperationsCase.Seizures;

/// <summary>Gets one seizure: where its money is, every movement of it, and what it is linked to.</summary>
[AllowedTo(Role.Investigators)]
public sealed record GetSeizure(SeizureReference Seizure) : IQuery<GetSeizure.Answer>, IConcernsCase
{
    /// <param name="Ledger">Every movement of the cash, the earliest first; each line's Held is the one before it, plus In, less Out.</param>
    /// <param name="Operations">Those it was seized in that the officer may see.</param>
    /// <param name="Networks">Those whose money it is thought to be that the officer may see.</param>
    public sealed record Answer(
            Row Head,
            IReadOnlyList<CashLedgerLine> Ledger,
            IReadOnlyList<DetentionOrderRow> Orders,
            IReadOnlyList<CashReleaseRow> Releases,
            IReadOnlyList<SeizureOperationRow> Operations,
            IReadOnlyList<SeizureNetworkRow> Networks)
    {
        public long ReleasedPence => Releases.Sum(release => release.AmountPence);

        public long HeldPence => Head.AmountPence - ReleasedPence;
    }

    public sealed record Row
    {
        public Guid Id { get; init; }

        public SeizureReference Reference { get; init; }

        public long AmountPence { get; init; }

        public string Currency { get; init; } = "";

        public long CountedMinor { get; init; }

        public string? RateSource { get; init; }

        public DateTimeOffset SeizedAt { get; init; }

        public string BoroughCode { get; init; } = "";

        public string BoroughName { get; init; } = "";

        public string Place { get; init; } = "";

        public string? SeizedFrom { get; init; }

        public string SeizedBy { get; init; } = "";

        public SearchApprover Authority { get; init; }

        public string Exhibit { get; init; } = "";

        public string Seal { get; init; } = "";

        public string CountedBy { get; init; } = "";

        public string CountedAgainBy { get; init; } = "";

        public string OfficerName { get; init; } = "";

        public SeizureStatus Status { get; init; }

        public DateTimeOffset RecordedAt { get; init; }

        public int Version { get; init; }
    }

    public sealed record DetentionOrderRow
    {
        public Guid Id { get; init; }

        public string CourtCode { get; init; } = "";

        public string CourtName { get; init; } = "";

        public DateTimeOffset MadeAt { get; init; }

        /// <summary>The last London day on which the cash may be kept.</summary>
        public DateOnly LastDayOn { get; init; }

        /// <summary>What is wrong with the order in law; null when it was made in time.</summary>
        public string? Warning { get; init; }
    }

    public sealed record CashReleaseRow
    {
        public Guid Id { get; init; }

        public long AmountPence { get; init; }

        public DateTimeOffset ReleasedAt { get; init; }

        public string ReleasedTo { get; init; } = "";

        public string Why { get; init; } = "";
    }

    public sealed record SeizureOperationRow
    {
        public OperationReference Reference { get; init; }

        public string Name { get; init; } = "";

        public OperationKind Kind { get; init; } = null!;

        public DateTimeOffset LinkedAt { get; init; }
    }

    public sealed record SeizureNetworkRow
    {
        public NetworkReference Reference { get; init; }

        public string Name { get; init; } = "";

        public DateTimeOffset LinkedAt { get; init; }
    }

    internal sealed class Handler(Database database, ICurrentUser officer, CurrentCase currentCase) : IRequestHandler<GetSeizure, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetSeizure query, CancellationToken cancellation)
        {
            var which = new { SeizureId = currentCase.Id, OfficerId = officer.Id, RuleId = CashRules.DetentionOrder };
            var head = (await database.SingleOrDefault<Row>(Sql.Head, which))!;
            var limit = await database.SingleOrDefault<DateTimeOffset>(Sql.Limit, which);
            var orders = Judged(await database.List<DetentionOrderRow>(Sql.Orders, which), limit);
            var releases = await database.List<CashReleaseRow>(Sql.Releases, which);

            return new Answer(
                head,
                CashLedgerLine.Of(head, orders, releases),
                orders,
                releases,
                await database.List<SeizureOperationRow>(Sql.Operations, which),
                await database.List<SeizureNetworkRow>(Sql.Networks, which));
        }

        /// <summary>The first order is held to the seizure's own clock, each later one to the end of the order before it.</summary>
        private static List<DetentionOrderRow> Judged(IReadOnlyList<DetentionOrderRow> orders, DateTimeOffset limit) =>
        [
            .. orders.Select((order, place) => order with
            {
                Warning = LateOrderWarning.Warning(order.MadeAt, place == 0
                    ? limit
                    : Statute.London.StartOf(orders[place - 1].LastDayOn.AddDays(1)), isFirst: place == 0),
            }),
        ];
    }

    private static class Sql
    {
        internal const string Head =
            """
            SELECT s.Id, s.Reference, s.AmountPence, s.Currency, s.CountedMinor, s.RateSource, s.SeizedAt, s.BoroughCode,
                borough.Name AS BoroughName, s.Place,
                s.SeizedFrom, s.SeizedBy, s.Authority, s.Exhibit, s.Seal, s.CountedBy, s.CountedAgainBy,
                    officer.Name AS OfficerName, s.Status, s.RecordedAt, it.Version
            FROM Seizure AS s
            JOIN CaseRecord AS it ON it.Id = s.Id
            JOIN Borough AS borough ON borough.Code = s.BoroughCode
            JOIN Officer AS officer ON officer.Id = s.OfficerId
            WHERE s.Id = @SeizureId
            """;

        internal const string Limit = "SELECT DueAt FROM Deadline WHERE SubjectId = @SeizureId AND RuleId = @RuleId";

        internal const string Orders =
            """
            SELECT made.Id, made.CourtCode, court.Name AS CourtName, made.MadeAt, made.LastDayOn
            FROM DetentionOrder AS made
            JOIN Court AS court ON court.Code = made.CourtCode
            WHERE made.SeizureId = @SeizureId
            ORDER BY made.MadeAt, made.Id
            """;

        internal const string Releases =
            """
            SELECT Id, AmountPence, ReleasedAt, ReleasedTo, Why
            FROM CashRelease
            WHERE SeizureId = @SeizureId
            ORDER BY ReleasedAt, RecordedAt, Id
            """;

        internal const string Operations =
            $"""
            SELECT o.Reference, o.Name, o.Kind, link.LinkedAt
            FROM OperationSeizure AS link
            JOIN Operation AS o ON o.Id = link.OperationId
            WHERE link.SeizureId = @SeizureId AND {Visible.Operation}
            ORDER BY link.LinkedAt, o.Reference
            """;

        internal const string Networks =
            $"""
            SELECT n.Reference, n.Name, link.LinkedAt
            FROM NetworkSeizure AS link
            JOIN Network AS n ON n.Id = link.NetworkId
            WHERE link.SeizureId = @SeizureId AND {Visible.Network}
            ORDER BY link.LinkedAt, n.Reference
            """;
    }
}
