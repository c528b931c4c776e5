using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Documents;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders.Documents;

/// <summary>Gives out a document as a file, when it is still what was stored. It is logged with the reason for it.</summary>
[AllowedTo(Role.CaseReaders)]
public sealed record GetClosureDocument(OperationReference Operation, Guid DocumentId) : IQuery<GetClosureDocument.Answer>, IConcernsCase, IRequiresAccessReason
{
    string? IRequiresAccessReason.InOrderTo => $"download a document of {Operation}";

    public sealed record Answer
    {
        public OperationReference Reference { get; init; }

        public ClosureDocumentKind Kind { get; init; }

        public int Version { get; init; }

        public DateTimeOffset? IssuedAt { get; init; }

        public string Sha256 { get; init; } = "";

        /// <summary>The .docx.</summary>
        public byte[] Content { get; init; } = [];

        /// <param name="mark">The protective marking, as file names say it.</param>
        public string FileName(string mark) =>
            $"{SafeFileNames.Clean($"{Reference} {Kind.InSentence()} version {Version} {(IssuedAt is null ? "draft" : "issued")} {mark}")}.docx";
    }

    internal sealed class Handler(Database database, CurrentCase currentCase) : IRequestHandler<GetClosureDocument, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetClosureDocument query, CancellationToken cancellation)
        {
            if (await database.SingleOrDefault<Answer>(Sql.ById, new { OperationId = currentCase.Id, query.DocumentId }) is not { } paper)
            {
                return Refusal.NotFound("document");
            }

            return UnsavedDocument.HashOf(paper.Content) == paper.Sha256
                ? paper
                : Refusal.Conflict("This document has changed since it was stored, so you cannot download it. Tell your administrator");
        }
    }

    private static class Sql
    {
        internal const string ById =
            """
            SELECT o.Reference, paper.Kind, paper.Version, paper.IssuedAt, paper.Sha256, paper.Content
            FROM ClosureDocument AS paper
            JOIN Operation AS o ON o.Id = paper.OperationId
            WHERE paper.Id = @DocumentId AND paper.OperationId = @OperationId
            """;
    }
}
