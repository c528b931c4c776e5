using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.ClosureOrders.Documents;

/// <summary>Lists the documents that were made of an operation's closure, latest first.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("Part of the case's pages, whose opening is logged")]
public sealed record ListClosureDocuments(OperationReference Operation) : IQuery<IReadOnlyList<ListClosureDocuments.Row>>, IConcernsCase
{
    public sealed record Row
    {
        public Guid Id { get; init; }

        public ClosureDocumentKind Kind { get; init; }

        /// <summary>The notice or the order that it is about.</summary>
        public Guid SubjectId { get; init; }

        public int Version { get; init; }

        /// <summary>How many facts are left to be completed.</summary>
        public int Blanks { get; init; }

        public DateTimeOffset MadeAt { get; init; }

        public string MadeBy { get; init; } = "";

        /// <summary>Of the file, in hexadecimal; checked whenever it is given out.</summary>
        public string Sha256 { get; init; } = "";

        public DateTimeOffset? IssuedAt { get; init; }

        public string? IssuedBy { get; init; }

        /// <summary>Of a final version, the draft that it was issued from.</summary>
        public int? DraftVersion { get; init; }

        /// <summary>When a fact that it was made from was corrected.</summary>
        public DateTimeOffset? SupersededAt { get; init; }
    }

    internal sealed class Handler(Database database, CurrentCase currentCase) : IRequestHandler<ListClosureDocuments, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(ListClosureDocuments query, CancellationToken cancellation) =>
            Result<IReadOnlyList<Row>>.Of(await database.List<Row>(Sql.OfOperation, new { OperationId = currentCase.Id }));
    }

    private static class Sql
    {
        internal const string OfOperation =
            """
            SELECT paper.Id, paper.Kind, paper.SubjectId, paper.Version, paper.Blanks, paper.MadeAt, paper.MadeBy,
                paper.Sha256, paper.IssuedAt, paper.IssuedBy, paper.DraftVersion, paper.SupersededAt
            FROM ClosureDocument AS paper
            WHERE paper.OperationId = @OperationId
            ORDER BY paper.MadeAt DESC, paper.Version DESC
            """;
    }
}
