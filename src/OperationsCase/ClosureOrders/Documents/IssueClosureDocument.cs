using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.ClosureOrders.Documents;

/// <summary>Issues a draft: the same words without a watermark, as a version of its own that never changes. Answers its id.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record IssueClosureDocument(OperationReference Operation, Guid DocumentId) : ICommand<Guid>, IConcernsCase
{
    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        ClosureStore closure,
        ClosureDocumentMaker maker,
        ClosureDocumentStore documents,
        CaseHistory history)
        : IRequestHandler<IssueClosureDocument, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(IssueClosureDocument command, CancellationToken cancellation)
        {
            if (await closure.WhyNot(currentCase.Id) is { } refusal)
            {
                return refusal;
            }

            if (await database.SingleOrDefault<DraftRow>(Sql.Draft, new { OperationId = currentCase.Id, command.DocumentId }) is not { } draft)
            {
                return Refusal.NotFound("document");
            }

            if (draft.IssuedAt is not null)
            {
                return Refusal.Conflict("This version is issued already. Make a new draft to issue another");
            }

            var about = await maker.About(command.Operation, draft.Kind, draft.SubjectId);

            if (about.IsRefused)
            {
                return Result<Guid>.Refused(about.Refusals);
            }

            if (about.Value.WhyNotFinal is { } why)
            {
                return why;
            }

            var again = await maker.Make(command.Operation, about.Value, draft.Shelved, isDraft: true);

            if (again.Sha256 != draft.Sha256)
            {
                return Refusal.Conflict("The case has changed since this draft was made. Make a new draft, and read it before you issue it");
            }

            if (again.Missing.Count > 0)
            {
                return Refusal.Conflict(
                    $"It cannot be issued with blanks. Record what is missing and make a new draft: {string.Join(", ", again.Missing)}");
            }

            return await Issue(command.Operation, about.Value, draft);
        }

        private async Task<Result<Guid>> Issue(OperationReference operation, ClosureDocumentSubject subject, DraftRow draft)
        {
            var final = draft.Shelved with { Version = await documents.NextVersion(draft.Kind, draft.SubjectId), DraftVersion = draft.Version };
            var made = await maker.Make(operation, subject, final, isDraft: false);

            if (await documents.Add(final, made) is not { } id)
            {
                return Refusal.Conflict("This draft has been issued already");
            }

            history.IsAbout(id);
            history.Tell($"Issued: {draft.Kind.InSentence()}", $"Version {final.Version}, from the draft of version {draft.Version}.");

            return id;
        }
    }

    private sealed record DraftRow
    {
        public ClosureDocumentKind Kind { get; init; }

        public Guid SubjectId { get; init; }

        public int Version { get; init; }

        public string? Advice { get; init; }

        public string? CourtCode { get; init; }

        public DateTimeOffset? ListedAt { get; init; }

        public string Sha256 { get; init; } = "";

        public DateTimeOffset? IssuedAt { get; init; }

        public StoredDocument Shelved => new(Kind, SubjectId, Version, Advice) { CourtCode = CourtCode, ListedAt = ListedAt };
    }

    private static class Sql
    {
        internal const string Draft =
            """
            SELECT paper.Kind, paper.SubjectId, paper.Version, paper.Advice, paper.CourtCode, paper.ListedAt, paper.Sha256, paper.IssuedAt
            FROM ClosureDocument AS paper
            WHERE paper.Id = @DocumentId AND paper.OperationId = @OperationId
            """;
    }
}
