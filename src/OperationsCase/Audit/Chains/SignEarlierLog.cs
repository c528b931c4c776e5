using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Chains;

/// <summary>Signs what was logged before the log had a key; answers how much that was.</summary>
[AllowedTo(Role.TheSystem)]
[LongWork(WorkKind.Load)]
public sealed record SignEarlierLog : ICommand<int>, INotAudited
{
    internal sealed class Handler(Database database, IEngine engine, AuditKeys keys) : IRequestHandler<SignEarlierLog, Result<int>>
    {
        public async Task<Result<int>> Handle(SignEarlierLog command, CancellationToken cancellation)
        {
            if (!keys.IsThere)
            {
                return 0;
            }

            var log = new AuditLogReading(engine);
            var signed = 0;

            await foreach (var link in log.Pages<UnsignedLink>(Sql.Links))
            {
                signed += await database.Execute(Sql.SignLink, new { link.ChainId, link.Place, Mac = keys.Sign(link.Hash) });
            }

            await foreach (var row in log.ByNumber<UnsignedAnchor>(Sql.Anchors, row => row.Number))
            {
                signed += await database.Execute(
                    Sql.SignAnchor, new { row.Number, Mac = keys.Sign(AnchorDigest.Signed(row.Number, row.UpTo, row.Hash)) });
            }

            await foreach (var looked in log.Pages<UnsignedConsultation>(Sql.Consultations))
            {
                signed += await database.Execute(Sql.SignConsultation, new { looked.Id, Mac = keys.Sign(looked.Entry.Signed) });
            }

            return signed;
        }
    }

    private sealed record UnsignedLink : IPagedById
    {
        public Guid EntryId { get; init; }

        public Guid ChainId { get; init; }

        public int Place { get; init; }

        public string Hash { get; init; } = "";

        public (Guid First, Guid Second) Key => (EntryId, ChainId);
    }

    private sealed record UnsignedAnchor
    {
        public int Number { get; init; }

        public DateTimeOffset? UpTo { get; init; }

        public string Hash { get; init; } = "";
    }

    private sealed record UnsignedConsultation : IPagedById
    {
        public Guid Id { get; init; }

        public DateTimeOffset At { get; init; }

        public Guid OfficerId { get; init; }

        public string Request { get; init; } = "";

        public Guid? SubjectId { get; init; }

        public string Terms { get; init; } = "";

        public (Guid First, Guid Second) Key => (Id, Id);

        public AccessLogEntry Entry => new() { Id = Id, At = At, OfficerId = OfficerId, Request = Request, SubjectId = SubjectId, Terms = Terms };
    }

    private static class Sql
    {
        internal const string Links =
            """
            SELECT link.EntryId, link.ChainId, link.Place, link.Hash, link.EntryId AS FirstKey
            FROM AuditLink AS link
            WHERE link.EntryId >= @First AND (link.EntryId > @First OR link.ChainId > @Second) AND link.Mac IS NULL
            ORDER BY FirstKey, link.ChainId
            """;

        internal const string SignLink = "UPDATE AuditLink SET Mac = @Mac WHERE ChainId = @ChainId AND Place = @Place AND Mac IS NULL";

        internal const string Anchors =
            """
            SELECT anchor.Number, anchor.UpTo, anchor.Hash
            FROM AuditAnchor AS anchor
            WHERE anchor.Number > @After AND anchor.Mac IS NULL
            ORDER BY anchor.Number
            """;

        internal const string SignAnchor = "UPDATE AuditAnchor SET Mac = @Mac WHERE Number = @Number AND Mac IS NULL";

        internal const string Consultations =
            """
            SELECT looked.Id, looked.At, looked.OfficerId, looked.Request, looked.SubjectId, looked.Terms, looked.Id AS FirstKey
            FROM Consultation AS looked
            WHERE looked.Id >= @First AND looked.Id > @Second AND looked.Mac IS NULL
            ORDER BY FirstKey, looked.Id
            """;

        internal const string SignConsultation = "UPDATE Consultation SET Mac = @Mac WHERE Id = @Id AND Mac IS NULL";
    }
}
