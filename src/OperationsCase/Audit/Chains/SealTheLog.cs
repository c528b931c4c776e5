using Dapper;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Chains;

/// <summary>Chains the consultations that no chain holds yet, and anchors the ends of all chains that grew; answers how many consultations it chained.</summary>
[AllowedTo(Role.TheSystem)]
public sealed record SealTheLog : ICommand<int>, IUnrecorded
{
    public const int MostAtOnce = 5000;

    /// <summary>How much later than its moment a consultation may reach the database and still be chained.</summary>
    internal static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    /// <summary>Longer than any transaction lasts: an entry that commits later than this after its moment is anchored with the next of its chain.</summary>
    private static readonly TimeSpan LongestChange = TimeSpan.FromHours(1);

    internal sealed class Handler(Database database, TimeProvider clock) : IRequestHandler<SealTheLog, Result<int>>
    {
        private static readonly string[] SealColumns = ["Place", "ConsultationId", "TermsSalt", "TermsDigest", "Hash"];
        private static readonly string[] HeadColumns = ["AnchorNumber", "HeadNumber", "ChainId", "Place", "Hash"];

        public async Task<Result<int>> Handle(SealTheLog command, CancellationToken cancellation)
        {
            await WaitForAnyOther();
            var end = await database.SingleOrDefault<ConsultationEnd>(Sql.ConsultationEnd, new { }) ?? new ConsultationEnd();
            var since = end.At is { } at ? at - Late : DateTimeOffset.UnixEpoch;
            var rows = await database.Page<LoggedConsultation>(Sql.Unsealed, new DynamicParameters(new { Since = since }), skip: 0, take: MostAtOnce);
            var sealedTo = await Chain(rows, new ChainEnd { Place = end.Place, Hash = end.Hash });
            await Anchor(rows.Count > 0 ? sealedTo : null);

            return rows.Count;
        }

        /// <summary>One row's lock, to the commit: where two seal at once, the second finds everything done.</summary>
        private async Task WaitForAnyOther()
        {
            var series = new { Series = "SealTheLog" };

            if (await database.Execute(Sql.Lock, series) == 0)
            {
                await database.AddIfAbsent(Sql.AddLock, series);
                await database.Execute(Sql.Lock, series);
            }
        }

        private async Task<ChainEnd> Chain(IReadOnlyList<LoggedConsultation> rows, ChainEnd end)
        {
            var seals = new List<object?[]>();

            foreach (var row in rows)
            {
                var terms = SaltedText.Of(row.Terms);
                end = end.After(ChainEnd.Consultations, row.DigestWith(terms));
                seals.Add([end.Place, row.Id, terms.Salt, terms.Value, end.Hash]);
            }

            await database.Load("ConsultationSeal", SealColumns, seals);

            return end;
        }

        private async Task Anchor(ChainEnd? consultations)
        {
            var before = await database.SingleOrDefault<LastAnchor>(Sql.LastAnchor, new { }) ?? new LastAnchor();
            var heads = (await database.List<Head>(Sql.Grown, new { Since = before.At is { } at ? at - LongestChange : DateTimeOffset.UnixEpoch })).ToList();

            if (consultations is not null)
            {
                heads.Add(new Head { ChainId = ChainEnd.Consultations, Place = consultations.Place, Hash = consultations.Hash });
            }

            if (heads.Count == 0)
            {
                return;
            }

            using var anchor = new AnchorDigest(before.Hash, before.Number + 1, clock.GetUtcNow());
            heads.ForEach(head => anchor.Add(head.ChainId, head.Place, head.Hash));
            await database.Execute(Sql.AddAnchor, new { anchor.Number, anchor.At, Heads = heads.Count, Hash = anchor.Done() });
            await database.Load("AuditAnchorHead", HeadColumns, heads.Select((head, i) => new object?[] { anchor.Number, i + 1, head.ChainId, head.Place, head.Hash }));
        }
    }

    internal sealed record Head
    {
        public Guid ChainId { get; init; }

        public int Place { get; init; }

        public string Hash { get; init; } = "";
    }

    private sealed record ConsultationEnd
    {
        public int Place { get; init; }

        public string Hash { get; init; } = "";

        public DateTimeOffset? At { get; init; }
    }

    private sealed record LastAnchor
    {
        public int Number { get; init; }

        public DateTimeOffset? At { get; init; }

        public string Hash { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Lock = "UPDATE Counter SET LastNumber = 1 WHERE Series = @Series";

        internal const string AddLock =
            "INSERT INTO Counter (Series, LastNumber) SELECT @Series, 1 WHERE NOT EXISTS (SELECT 1 FROM Counter WHERE Series = @Series)";

        internal const string ConsultationEnd =
            """
            SELECT seal.Place, seal.Hash, looked.At
            FROM ConsultationSeal AS seal
            JOIN Consultation AS looked ON looked.Id = seal.ConsultationId
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
            "SELECT anchor.Number, anchor.At, anchor.Hash FROM AuditAnchor AS anchor WHERE anchor.Number = (SELECT MAX(last.Number) FROM AuditAnchor AS last)";

        internal const string Grown =
            """
            SELECT link.ChainId, link.Place, link.Hash
            FROM AuditLink AS link
            WHERE link.At >= @Since
                AND NOT EXISTS (SELECT 1 FROM AuditLink AS later WHERE later.ChainId = link.ChainId AND later.Place > link.Place)
                AND NOT EXISTS (SELECT 1 FROM AuditAnchorHead AS head WHERE head.ChainId = link.ChainId AND head.Place = link.Place)
            """;

        internal const string AddAnchor = "INSERT INTO AuditAnchor (Number, At, Heads, Hash) VALUES (@Number, @At, @Heads, @Hash)";
    }
}

/// <summary>The bell that Hangfire rings; which rows have no seal says what is due.</summary>
public sealed class SealBell(IMediator mediator)
{
    public const string Job = "seal-the-log";

    /// <exception cref="InvalidOperationException">The sealing was refused.</exception>
    public async Task Ring()
    {
        while (true)
        {
            var chained = await mediator.Send(new SealTheLog());

            if (chained.IsRefused)
            {
                throw new InvalidOperationException($"The log was not sealed: {chained.Refusals[0].Message}");
            }

            if (chained.Value < SealTheLog.MostAtOnce)
            {
                return;
            }
        }
    }
}
