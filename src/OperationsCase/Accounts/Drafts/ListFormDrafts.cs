using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Accounts.Drafts;

/// <summary>Lists the forms that the officer saved to finish later, the last one first, as far as they may still see what each is about.</summary>
[AllowedTo(Role.Anybody)]
[NotInAccessLog("It lists the officer's own drafts, which no one else sees; opening a case from one is logged")]
public sealed record ListFormDrafts : IQuery<IReadOnlyList<ListFormDrafts.Row>>
{
    /// <param name="Id">Its own.</param>
    /// <param name="Title">What the form does: "Log a cannabis factory raid".</param>
    /// <param name="Address">Where it opens again with everything typed.</param>
    /// <param name="About">The reference in that address; null of a form about no case yet.</param>
    /// <param name="SavedAt">In UTC.</param>
    /// <param name="EndsAt">When it is deleted, in UTC.</param>
    public sealed record Row(Guid Id, string Title, string Address, string? About, DateTimeOffset SavedAt, DateTimeOffset EndsAt);

    internal sealed class Handler(Database database, FormDraftStore drafts, CaseKinds kinds, ICurrentUser officer, TimeProvider clock)
        : IRequestHandler<ListFormDrafts, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(ListFormDrafts query, CancellationToken cancellation)
        {
            var rows = await database.Page<SealedDraft>(
                Sql.Mine,
                new(new { OfficerId = officer.Id, ReadableKinds = kinds.ReadableBy(officer), Now = clock.GetUtcNow() }),
                skip: 0,
                take: FormDraftStore.MostForEach);

            return Result<IReadOnlyList<Row>>.Of(
            [
                .. from row in rows
                   let draft = drafts.Opened(new FormDraftStore.Row { Id = row.Id, Sealed = row.Sealed })
                   where draft is not null
                   select new Row(row.Id, draft.Title, Address(draft, row.Id), row.About, row.SavedAt, row.EndsAt),
            ]);
        }

        private static string Address(FormDraftStore.Draft draft, Guid id) =>
            $"{draft.Path}{draft.Query}{(draft.Query.Length == 0 ? '?' : '&')}{FormDraftStore.Parameter}={id}";
    }

    private sealed record SealedDraft
    {
        public Guid Id { get; init; }

        public string Sealed { get; init; } = "";

        public string? About { get; init; }

        public DateTimeOffset SavedAt { get; init; }

        public DateTimeOffset EndsAt { get; init; }
    }

    private static class Sql
    {
        internal const string Mine =
            $"""
            SELECT draft.Id, draft.Sealed,
                (SELECT named.Reference FROM CaseRecord AS named WHERE named.Id = draft.SubjectId) AS About, draft.SavedAt, draft.EndsAt
            FROM FormDraft AS draft
            WHERE draft.OfficerId = @OfficerId AND draft.EndsAt > @Now
                AND (draft.SubjectId IS NULL OR EXISTS (SELECT 1 FROM CaseRecord AS it WHERE it.Id = draft.SubjectId AND {Visible.OwnCase}))
            ORDER BY draft.SavedAt DESC, draft.Id DESC
            """;
    }
}

/// <summary>Discards a draft of the officer's own; answers whether there was one.</summary>
[AllowedTo(Role.Anybody)]
public sealed record DiscardFormDraft : ICommand<bool>, INotAudited
{
    public Guid DraftId { get; init; }

    internal sealed class Handler(Database database, ICurrentUser officer) : IRequestHandler<DiscardFormDraft, Result<bool>>
    {
        public async Task<Result<bool>> Handle(DiscardFormDraft command, CancellationToken cancellation) =>
            await database.Execute(Sql.Discard, new { Id = command.DraftId, OfficerId = officer.Id }) == 1 ? true : Refusal.NotFound("draft");
    }

    private static class Sql
    {
        internal const string Discard = "DELETE FROM FormDraft WHERE Id = @Id AND OfficerId = @OfficerId";
    }
}
