using System.Text.Json.Serialization;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Ledger;
using OperationsCase.Operations;
using OperationsCase.Seizures.Assets;
using OperationsCase.Seizures.Detention;

namespace OperationsCase.Seizures;

/// <summary>Gets one seizure: where its money is, every movement of it, and what it is linked to.</summary>
[AllowedTo(Role.Investigators)]
public sealed partial record GetSeizure(SeizureReference Seizure) : IQuery<GetSeizure.Answer>, IConcernsCase
{
    /// <param name="Ledger">Every movement of cash, the earliest first; each line's Held is the one before it, plus In, less Out.</param>
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

        public long HeldPence => Money.HeldPence;

        /// <summary>What is in each account of its money now.</summary>
        public LedgerState Money { get; init; } = new([]);

        /// <summary>Every entry of its ledger, the first recorded first. Nothing in it is ever changed.</summary>
        public IReadOnlyList<LedgerEntry> Entries { get; init; } = [];

        /// <summary>What courts decided about its orders, the earliest first.</summary>
        public IReadOnlyList<DetentionRulingRow> Rulings { get; init; } = [];

        public IReadOnlyList<ForfeitureNoticeRow> Notices { get; init; } = [];

        public IReadOnlyList<ForfeitureApplicationRow> Applications { get; init; } = [];

        /// <summary>By when the first order had to be made, included, in UTC.</summary>
        public DateTimeOffset? Limit { get; init; }

        /// <summary>What is asked of its kind of asset; null of cash.</summary>
        [JsonIgnore]
        public AssetDetails? Details { get; init; }
    }

    public sealed record Row
    {
        public Guid Id { get; init; }

        public SeizureReference Reference { get; init; }

        public AssetKind Kind { get; init; } = null!;

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

        /// <summary>Of cash.</summary>
        public SearchApprover? Authority { get; init; }

        public string Exhibit { get; init; } = "";

        public string Seal { get; init; } = "";

        public string CountedBy { get; init; } = "";

        public string CountedAgainBy { get; init; } = "";

        public string OfficerName { get; init; } = "";

        public SeizureStatus Status { get; init; }

        public DateTimeOffset RecordedAt { get; init; }

        public int Version { get; init; }

        public string Unit { get; init; } = "";

        public string? ClaimedBy { get; init; }

        /// <summary>Its number in the property system of the force.</summary>
        public string? PropertyNumber { get; init; }

        /// <summary>Its reference in the national database of assets to be recovered.</summary>
        public string? JardNumber { get; init; }
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

        /// <summary>Why it is void, so that it allows nothing; null where it holds.</summary>
        public VoidReason? VoidWhy { get; init; }
    }

    public sealed record CashReleaseRow
    {
        public Guid Id { get; init; }

        public long AmountPence { get; init; }

        public long InterestPence { get; init; }

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

        /// <summary>Its part of the money, in ten-thousandths.</summary>
        public int Share { get; init; }
    }

    public sealed record SeizureNetworkRow
    {
        public NetworkReference Reference { get; init; }

        public string Name { get; init; } = "";

        public DateTimeOffset LinkedAt { get; init; }

        /// <summary>Its part of the money, in ten-thousandths.</summary>
        public int Share { get; init; }
    }

    internal sealed class Handler(Database database, ICurrentUser officer, CurrentCase currentCase, SeizureStanding standing, MoneyLedger ledger)
        : IRequestHandler<GetSeizure, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetSeizure query, CancellationToken cancellation)
        {
            var which = new { SeizureId = currentCase.Id, OfficerId = officer.Id };
            var head = (await database.SingleOrDefault<Row>(Sql.Head, which))!;
            var orders = await database.List<DetentionOrderRow>(Sql.Orders, which);
            var settled = await standing.Read(currentCase.Id, head.Kind, head.SeizedAt);
            var judged = orders.Select(order => order with { Warning = settled.WarningOf(order.Id) }).ToList();
            var releases = await database.List<CashReleaseRow>(Sql.Releases, which);
            var entries = await ledger.Entries(currentCase.Id);

            return new Answer(
                head,
                head.Kind == CashKind.Kind ? CashLedgerLine.Of(head, judged, releases, Forfeited(entries)) : [],
                judged,
                releases,
                await database.List<SeizureOperationRow>(Sql.Operations, which),
                await database.List<SeizureNetworkRow>(Sql.Networks, which))
            {
                Money = settled.Money,
                Entries = entries,
                Rulings = await database.List<DetentionRulingRow>(Sql.Rulings, which),
                Notices = await database.List<ForfeitureNoticeRow>(Sql.Notices, which),
                Applications = await database.List<ForfeitureApplicationRow>(Sql.Applications, which),
                Limit = settled.Limit,
                Details = await head.Kind.Find(database, currentCase.Id),
            };
        }

        private static List<(DateTimeOffset At, long Pence)> Forfeited(IReadOnlyList<LedgerEntry> entries) =>
        [
            .. entries
                .Where(entry => entry.ToAccount == LedgerAccount.Forfeited && LedgerAccount.IsPlace(entry.FromAccount) && entry.CorrectsNumber is null
                    && entries.All(later => later.CorrectsNumber != entry.Number))
                .Select(entry => (entry.HappenedAt, entry.AmountPence)),
        ];
    }

    private static class Sql
    {
        internal const string Head =
            """
            SELECT s.Id, s.Reference, s.Kind, s.AmountPence, s.Currency, s.CountedMinor, s.RateSource, s.SeizedAt, s.BoroughCode,
                borough.Name AS BoroughName, s.Place,
                s.SeizedFrom, s.SeizedBy, s.Authority, s.Exhibit, s.Seal, s.CountedBy, s.CountedAgainBy,
                    officer.Name AS OfficerName, s.Status, s.RecordedAt, it.Version, s.Unit, s.ClaimedBy, s.PropertyNumber, s.JardNumber
            FROM Seizure AS s
            JOIN CaseRecord AS it ON it.Id = s.Id
            JOIN Borough AS borough ON borough.Code = s.BoroughCode
            JOIN Officer AS officer ON officer.Id = s.OfficerId
            WHERE s.Id = @SeizureId
            """;

        internal const string Orders =
            """
            SELECT made.Id, made.CourtCode, court.Name AS CourtName, made.MadeAt, made.LastDayOn, made.VoidWhy
            FROM DetentionOrder AS made
            JOIN Court AS court ON court.Code = made.CourtCode
            WHERE made.SeizureId = @SeizureId
            ORDER BY made.MadeAt, made.Id
            """;

        internal const string Releases =
            """
            SELECT Id, AmountPence, InterestPence, ReleasedAt, ReleasedTo, Why
            FROM CashRelease
            WHERE SeizureId = @SeizureId
            ORDER BY ReleasedAt, RecordedAt, Id
            """;

        internal const string Rulings =
            "SELECT Id, OrderId, CourtName, DecidedAt, IsLawful, Why FROM DetentionRuling WHERE SeizureId = @SeizureId ORDER BY DecidedAt, Id";

        internal const string Notices =
            """
            SELECT Id, AmountPence, Method, GivenTo, GivenAt, ObjectBy, NoEffect, ObjectedAt, ObjectedBy, EndedAt, EndedWhy, ForfeitedAt
            FROM ForfeitureNotice
            WHERE SeizureId = @SeizureId
            ORDER BY GivenAt, Id
            """;

        internal const string Applications =
            """
            SELECT asked.Id, court.Name AS CourtName, asked.AmountPence, asked.MadeAt, asked.Decision, asked.DecidedAt, asked.ForfeitedPence,
                asked.AppealedAt, asked.AppealedBy, asked.AppealDecision, asked.AppealEndedAt, asked.Note
            FROM ForfeitureApplication AS asked
            JOIN Court AS court ON court.Code = asked.CourtCode
            WHERE asked.SeizureId = @SeizureId
            ORDER BY asked.MadeAt, asked.Id
            """;

        internal const string Operations =
            $"""
            SELECT o.Reference, o.Name, o.Kind, link.LinkedAt, link.Share
            FROM OperationSeizure AS link
            JOIN Operation AS o ON o.Id = link.OperationId
            WHERE link.SeizureId = @SeizureId AND {Visible.Operation}
            ORDER BY link.LinkedAt, o.Reference
            """;

        internal const string Networks =
            $"""
            SELECT n.Reference, n.Name, link.LinkedAt, link.Share
            FROM NetworkSeizure AS link
            JOIN Network AS n ON n.Id = link.NetworkId
            WHERE link.SeizureId = @SeizureId AND {Visible.Network}
            ORDER BY link.LinkedAt, n.Reference
            """;
    }
}
