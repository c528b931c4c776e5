using MediatR;
using OperationsCase.Access;
using OperationsCase.Access.Accounts.Sessions;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Ends a notice whose time has passed: no court heard it within its limit, or the hours for which a court let it go on are over.</summary>
[AllowedTo(Role.CaseWorkers)]
[Grave]
public sealed record EndLapsedNotice : ICommand<Guid>, IConcernsOperation
{
    public string Operation { get; init; } = "";

    public Guid NoticeId { get; init; }

    internal sealed class Handler(Database database, CaseInHand inHand, NoticeChanges changes, CaseHistory history, TimeProvider clock)
        : IRequestHandler<EndLapsedNotice, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(EndLapsedNotice command, CancellationToken cancellation)
        {
            var found = await changes.Of(inHand.OperationId, command.NoticeId);

            if (found.IsRefused)
            {
                return Result<Guid>.Refused(found.Refusals);
            }

            var notice = found.Value;
            var last = await database.SingleOrDefault<Last>(Sql.LastClock, new { command.NoticeId, Rule = notice.IsRefused ? ClosureRules.NoticeContinued : notice.HeardAt is null ? ClosureRules.Hearing : ClosureRules.Adjourned });

            if (last?.DueAt is not { } due || due >= clock.GetUtcNow())
            {
                return Refusal.Conflict(last?.DueAt is { } ahead ? $"This notice has not lapsed: its time runs to {Words.Moment(ahead)}" : "This notice has not lapsed");
            }

            await changes.Keep(new NoticeChange(command.NoticeId, NoticeChangeKind.Lapsed, due), inHand.OperationId);
            await changes.End(command.NoticeId, due, inHand.OperationId);
            history.Tell("Closure notice ended", notice.IsRefused ? "The hours for which the court let it go on are over." : $"No court heard the application by {Words.Moment(due)}, so it fell.", due);

            return command.NoticeId;
        }
    }

    private sealed record Last
    {
        public DateTimeOffset? DueAt { get; init; }
    }

    private static class Sql
    {
        internal const string LastClock =
            """
            SELECT MAX(d.DueAt) AS DueAt
            FROM Deadline AS d
            WHERE d.RuleId = @Rule
                AND (d.SubjectId = @NoticeId OR d.SubjectId IN (SELECT heard.Id FROM ClosureHearing AS heard WHERE heard.NoticeId = @NoticeId))
            """;
    }
}
