using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Accounts.Sessions;

/// <summary>Takes away the forms and drafts that were kept for their time and never sent, and drafts about a case that was erased; answers how many.</summary>
[AllowedTo(Role.TheSystem)]
[StoredAs("EndKeptForms")]
public sealed record DeleteExpiredForms : ICommand<int>, INotAudited
{
    internal sealed class Handler(Database database, TimeProvider clock) : IRequestHandler<DeleteExpiredForms, Result<int>>
    {
        public async Task<Result<int>> Handle(DeleteExpiredForms command, CancellationToken cancellation) =>
            await database.Execute(Sql.EndOld, new { Now = clock.GetUtcNow() })
                + await database.Execute(Sql.EndOldDrafts, new { Now = clock.GetUtcNow() });
    }

    private static class Sql
    {
        internal const string EndOld = "DELETE FROM KeptForm WHERE EndsAt < @Now";

        internal const string EndOldDrafts =
            """
            DELETE FROM FormDraft
            WHERE EndsAt < @Now OR (SubjectId IS NOT NULL AND NOT EXISTS (SELECT 1 FROM CaseRecord AS it WHERE it.Id = FormDraft.SubjectId))
            """;
    }
}

/// <summary>The job that Hangfire runs every minute; the rows of KeptForm say what is due.</summary>
public sealed class SavedFormCleanupJob(IMediator mediator)
{
    public const string Job = "delete-expired-forms";

    public Task Run() => mediator.SendOrThrow(new DeleteExpiredForms());
}
