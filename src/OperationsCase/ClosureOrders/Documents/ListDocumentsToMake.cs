using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.ClosureOrders.Documents;

/// <summary>Lists which documents a closure can have: what each is about, and what the record does not say yet that it would.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("Part of the case's pages, whose opening is logged")]
public sealed record ListDocumentsToMake(OperationReference Operation) : IQuery<IReadOnlyList<ListDocumentsToMake.Row>>, IConcernsCase
{
    private static readonly IReadOnlyList<ClosureDocumentKind> OfNotices = [.. Enum
        .GetValues<ClosureDocumentKind>()
        .Where(kind => !kind.IsOfAnOrder())];

    public sealed record Row
    {
        public ClosureDocumentKind Kind { get; init; }

        /// <summary>By which its versions are counted.</summary>
        public Guid SubjectId { get; init; }

        /// <summary>The notice, its proposal while it is not served, or the order.</summary>
        public Guid AboutId { get; init; }

        /// <summary>What it would leave to be completed, in words, if it were made now with what its last version was told.</summary>
        public IReadOnlyList<string> Missing { get; init; } = [];

        /// <summary>What must come first; none when it can be made now.</summary>
        public string? WhyNot { get; init; }
    }

    internal sealed class Handler(
        Database database,
        IQueries queries,
        CurrentCase currentCase,
        ClosureDocumentMaker maker) : IRequestHandler<ListDocumentsToMake, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(ListDocumentsToMake query, CancellationToken cancellation)
        {
            var closure = await queries.Send(new GetClosure(query.Operation), cancellation);

            if (closure.IsRefused)
            {
                return Result<IReadOnlyList<Row>>.Refused(closure.Refusals);
            }

            var told = await database.List<AdviceRow>(Sql.Told, new { OperationId = currentCase.Id });
            var rows = new List<Row>();

            foreach (var (aboutId, kind) in Thinkable(closure.Value))
            {
                if (await RowOf(query.Operation, closure.Value, kind, aboutId, told) is { } row)
                {
                    rows.Add(row);
                }
            }

            return Result<IReadOnlyList<Row>>.Of(rows);
        }

        private static IEnumerable<(Guid AboutId, ClosureDocumentKind Kind)> Thinkable(GetClosure.Answer life) =>
        [
            .. life.Proposals.Where(proposal => proposal.NoticeId is null).Select(proposal => (proposal.Id, ClosureDocumentKind.ClosureNotice)),
            .. life.Notices.SelectMany(notice => OfNotices.Select(kind => (notice.Id, kind))),
            .. life.Orders.Select(order => (order.Id, ClosureDocumentKind.OrderSummary)),
        ];

        /// <returns>None for what the law of a notice does not know, and for a proposal that was given up before it had a document.</returns>
        private async Task<Row?> RowOf(
            OperationReference operation,
            GetClosure.Answer life,
            ClosureDocumentKind kind,
            Guid aboutId,
            IReadOnlyList<AdviceRow> told)
        {
            var subject = maker.About(life, kind, aboutId);

            if (subject.IsRefused)
            {
                return life.Proposals.Any(proposal => proposal.Id == aboutId && (proposal.IsOpen || told.Any(one => one.SubjectId == aboutId)))
                    ? new Row { Kind = kind, SubjectId = aboutId, AboutId = aboutId, WhyNot = subject.Refusals[0].Message }
                    : null;
            }

            var last = told.LastOrDefault(one => one.Kind == kind && one.SubjectId == subject.Value.Id);
            var again = new StoredDocument(kind, subject.Value.Id, 1, last?.Advice) { CourtCode = last?.CourtCode, ListedAt = last?.ListedAt };

            return new Row
            {
                Kind = kind,
                SubjectId = subject.Value.Id,
                AboutId = aboutId,
                Missing = (await maker.Fill(operation, subject.Value, again)).Missing,
            };
        }
    }

    private sealed record AdviceRow
    {
        public ClosureDocumentKind Kind { get; init; }

        public Guid SubjectId { get; init; }

        public string? Advice { get; init; }

        public string? CourtCode { get; init; }

        public DateTimeOffset? ListedAt { get; init; }
    }

    private static class Sql
    {
        internal const string Told =
            """
            SELECT paper.Kind, paper.SubjectId, paper.Advice, paper.CourtCode, paper.ListedAt
            FROM ClosureDocument AS paper
            WHERE paper.OperationId = @OperationId
            ORDER BY paper.MadeAt, paper.Version
            """;
    }
}
