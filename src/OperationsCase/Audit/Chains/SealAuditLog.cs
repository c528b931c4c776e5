using Dapper;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Chains;

/// <summary>
/// Chains the consultations that no chain holds yet, and anchors the ends of all chains that grew; answers how many consultations it
/// chained, and no less than <see cref="MostAtOnce"/> while there is more to do.
/// </summary>
[AllowedTo(Role.TheSystem)]
[StoredAs("SealTheLog")]
[LongWork(WorkKind.Job)]
public sealed record SealAuditLog : ICommand<int>, INotAudited
{
    public const int MostAtOnce = 5000;

    /// <summary>How much later than its moment a consultation may reach the database and still be chained.</summary>
    internal static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Longer than any transaction lasts: an entry that commits later than this after its moment is anchored with the next of its chain.
    /// </summary>
    private static readonly TimeSpan LongestChange = TimeSpan.FromHours(1);

    internal sealed class Handler(Database database, ReferenceNumbers turns, AuditKeys keys, TimeProvider clock)
        : IRequestHandler<SealAuditLog, Result<int>>
    {
        private static readonly string[] SealColumns = ["Place", "ConsultationId", "TermsSalt", "TermsDigest", "Hash"];
        private static readonly string[] HeadColumns = ["AnchorNumber", "HeadNumber", "ChainId", "Place", "Hash"];

        public async Task<Result<int>> Handle(SealAuditLog command, CancellationToken cancellation)
        {
            // One row's lock, to the commit: where two seal at once, the second finds everything done.
            await turns.Hold("SealTheLog");
            var end = await database.SingleOrDefault<AccessLogEnd>(Sql.ConsultationEnd, new { }) ?? new AccessLogEnd();
            var since = end.At is { } at ? at - Late : DateTimeOffset.UnixEpoch;
            var rows = await database.Page<AccessLogEntry>(Sql.Unsealed, new DynamicParameters(new { Since = since }), skip: 0, take: MostAtOnce);
            var sealedTo = await Chain(rows, new AuditChainEnd { Place = end.Place, Hash = end.Hash });
            var anchored = await Anchor(rows.Count > 0 ? sealedTo : null);

            return Math.Max(rows.Count, anchored < MostAtOnce ? 0 : anchored);
        }

        private async Task<AuditChainEnd> Chain(IReadOnlyList<AccessLogEntry> rows, AuditChainEnd end)
        {
            var seals = new List<object?[]>();

            foreach (var row in rows)
            {
                var terms = SaltedHash.Of(row.Terms);
                end = end.After(AuditChainEnd.Consultations, row.DigestWith(terms));
                seals.Add([end.Place, row.Id, terms.Salt, terms.Value, end.Hash]);
            }

            await database.Load("ConsultationSeal", SealColumns, seals);

            return end;
        }

        /// <returns>How many ends of chains of the audit it took up.</returns>
        private async Task<int> Anchor(AuditChainEnd? consultations)
        {
            var before = await database.SingleOrDefault<LastAnchor>(Sql.LastAnchor, new { }) ?? new LastAnchor();
            var now = clock.GetUtcNow();
            var from = IsTrusted(before, now) ? before.UpTo!.Value : DateTimeOffset.UnixEpoch;
            var heads = (await database.Page<ChainHeadRow>(
                Sql.Grown,
                new DynamicParameters(new { Since = from }),
                skip: 0,
                take: MostAtOnce)).ToList();
            var grown = heads.Count;
            var upTo = grown == MostAtOnce ? heads[^1].At : now - LongestChange;

            if (consultations is not null)
            {
                heads.Add(new ChainHeadRow { ChainId = AuditChainEnd.Consultations, Place = consultations.Place, Hash = consultations.Hash });
            }

            if (heads.Count == 0)
            {
                return 0;
            }

            using var anchor = new AnchorDigest(before.Hash, before.Number + 1, now);
            heads.ForEach(head => anchor.Add(head.ChainId, head.Place, head.Hash));
            var (hash, anchoredUpTo) = (anchor.Done(), upTo > from ? upTo : from);
            await database.Execute(Sql.AddAnchor, new
            {
                anchor.Number,
                anchor.At,
                Heads = heads.Count,
                Hash = hash,
                UpTo = anchoredUpTo,
                Mac = keys.Sign(AnchorDigest.Signed(anchor.Number, anchoredUpTo, hash)),
            });
            await database.Load("AuditAnchorHead", HeadColumns, heads.Select((head, i) => new object?[] { anchor.Number, i
                + 1, head.ChainId, head.Place, head.Hash }));

            return grown;
        }

        /// <summary>
        /// Whether the last anchor is believed when it says up to which moment everything is anchored, so that many chains at once, as after an
        /// import, are taken up one lot after the other. Otherwise all chains are looked at again.
        /// </summary>
        private bool IsTrusted(LastAnchor last, DateTimeOffset now) =>
            last.UpTo <= now && keys.Holds(last.Mac, AnchorDigest.Signed(last.Number, last.UpTo, last.Hash));
    }

    internal sealed record ChainHeadRow
    {
        /// <summary>When the chain grew to this place.</summary>
        public DateTimeOffset At { get; init; }

        public Guid ChainId { get; init; }

        public int Place { get; init; }

        public string Hash { get; init; } = "";
    }

    private sealed record AccessLogEnd
    {
        public int Place { get; init; }

        public string Hash { get; init; } = "";

        public DateTimeOffset? At { get; init; }
    }

    private sealed record LastAnchor
    {
        public int Number { get; init; }

        public string Hash { get; init; } = "";

        public DateTimeOffset? UpTo { get; init; }

        public string? Mac { get; init; }
    }

    private static class Sql
    {
        internal const string ConsultationEnd =
            """
            SELECT seal.Place, seal.Hash, looked.At
            FROM ConsultationSeal AS seal
            LEFT JOIN Consultation AS looked ON looked.Id = seal.ConsultationId
            WHERE seal.Place = (SELECT MAX(last.Place) FROM ConsultationSeal AS last)
            """;

        internal const string Unsealed =
            """
            SELECT looked.Id, looked.At, looked.OfficerId, looked.Request, looked.SubjectId, looked.Terms
            FROM Consultation AS looked
            WHERE looked.At >= @Since AND NOT EXISTS (SELECT 1 FROM ConsultationSeal AS seal WHERE seal.ConsultationId = looked.Id)
            ORDER BY looked.At, looked.Id
            """;

        internal const string LastAnchor =
            """
            SELECT anchor.Number, anchor.Hash, anchor.UpTo, anchor.Mac
            FROM AuditAnchor AS anchor
            WHERE anchor.Number = (SELECT MAX(last.Number) FROM AuditAnchor AS last)
            """;

        internal const string Grown =
            """
            SELECT link.At, link.ChainId, link.Place, link.Hash
            FROM AuditLink AS link
            WHERE link.At >= @Since
                AND NOT EXISTS (SELECT 1 FROM AuditLink AS later WHERE later.ChainId = link.ChainId AND later.Place > link.Place)
                AND NOT EXISTS (SELECT 1 FROM AuditAnchorHead AS head WHERE head.ChainId = link.ChainId AND head.Place = link.Place)
            ORDER BY link.At, link.ChainId, link.Place
            """;

        internal const string AddAnchor = "INSERT INTO AuditAnchor (Number, At, Heads, Hash, UpTo, Mac) VALUES (@Number, @At, @Heads, @Hash, @UpTo, @Mac)";
    }
}

/// <summary>The job that Hangfire runs; which rows have no seal says what is due.</summary>
public sealed class AuditLogSealingJob(IMediator mediator)
{
    public const string Job = "seal-log";

    public Task Run() => mediator.SendUntilFewerThan<SealAuditLog>(SealAuditLog.MostAtOnce);
}
