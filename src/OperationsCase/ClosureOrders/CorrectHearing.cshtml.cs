using MediatR;
using OperationsCase.Access;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

public sealed class CorrectHearingPageModel(IMediator mediator, ICurrentUser officer, IServiceProvider services)
    : CorrectClosurePageModel<CorrectHearing>(mediator, officer, services)
{
    /// <summary>The London day on which the notice was served, whose law governs the hearing.</summary>
    public DateOnly ServedOn { get; private set; }

    protected override CorrectHearing? Recorded(Guid partId)
    {
        if (Closure.Hearings.FirstOrDefault(row => row.Id == partId) is not { } hearing)
        {
            return null;
        }

        var notice = Closure.Notices.Single(row => row.Id == hearing.NoticeId);
        var continued = Closure.NoticeChanges.FirstOrDefault(change =>
            (change.NoticeId, change.Kind, change.MadeAt) == (notice.Id, NoticeChangeKind.Continued, hearing.HeardAt));
        var isLast = !Closure.Hearings.Any(row => row.NoticeId == notice.Id && row.HeardAt > hearing.HeardAt);
        ServedOn = London.DateOf(notice.ServedAt);

        return new CorrectHearing
        {
            Version = Head.Version,
            CourtCode = hearing.CourtCode,
            HeardAt = hearing.HeardAt,
            Outcome = hearing.Outcome,
            ResumesAt = isLast && hearing.Outcome == HearingOutcome.Adjourned && notice.ListedAt > hearing.HeardAt ? notice.ListedAt : null,
            NoticeContinues = hearing.Outcome == HearingOutcome.Adjourned && continued is not null,
            ContinuesUntil = hearing.Outcome == HearingOutcome.Refused ? continued?.UntilAt : null,
            Note = hearing.Note,
        };
    }

    protected override CorrectHearing Of(OperationReference operation, Guid partId) =>
        Correction with { Operation = operation, HearingId = partId };
}
