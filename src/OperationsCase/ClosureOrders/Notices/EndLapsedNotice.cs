using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Ends a notice whose time has passed: no court heard it within its limit, or the hours for which a court let it go on are over.</summary>
[AllowedTo(Role.CaseWorkers)]
[RequiresRecentSignIn]
public sealed record EndLapsedNotice : ICommand<Guid>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    public Guid NoticeId { get; init; }

    internal sealed class Handler(
        CurrentCase currentCase,
        NoticeChangeStore changes,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<EndLapsedNotice, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(EndLapsedNotice command, CancellationToken cancellation)
        {
            var found = await changes.Of(currentCase.Id, command.NoticeId);

            if (found.IsRefused)
            {
                return Result<Guid>.Refused(found.Refusals);
            }

            var notice = found.Value;

            if (notice.LapsesAt >= clock.GetUtcNow())
            {
                return Refusal.Conflict($"This notice has not expired: it runs to {DueFormat.When(notice.LapsesAt)}");
            }

            await changes.Keep(new NoticeChange(notice.Id, NoticeChangeKind.Lapsed, notice.LapsesAt), currentCase.Id);
            await changes.Lapse(notice, currentCase.Id);
            history.Tell("Closure notice ended", notice.IsRefused
                ? "The time that the court allowed is over."
                : $"No court heard the application by {DueFormat.When(notice.LapsesAt)}, so it expired.", notice.LapsesAt);

            return notice.Id;
        }
    }
}
