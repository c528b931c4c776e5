using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class CorrectNoticeChangePageModel(IMediator mediator, ICurrentUser officer, IServiceProvider services)
    : CorrectClosurePageModel<CorrectNoticeChange>(mediator, officer, services)
{
    public NoticeChangeKind Kind { get; private set; }

    /// <summary>What a council or a housing provider did about its own notice has no rank.</summary>
    public bool IsOfPolice { get; private set; }

    public string Question => Kind switch
    {
        NoticeChangeKind.Extended => "Was the notice extended?",
        NoticeChangeKind.Varied => "Was the notice varied?",
        NoticeChangeKind.Lapsed => "Did the notice expire?",
        _ => "Was the notice cancelled?",
    };

    protected override CorrectNoticeChange? Recorded(Guid partId)
    {
        if (Closure.NoticeChanges.FirstOrDefault(row => row.Id == partId && row.Kind != NoticeChangeKind.Continued) is not { } change)
        {
            return null;
        }

        (Kind, IsOfPolice) = (change.Kind, change.Rank is not null);

        return new CorrectNoticeChange
        {
            Version = Head.Version,
            AuthorisedBy = change.AuthorisedBy ?? "",
            Rank = change.Rank,
            Hours = change.Hours,
            MadeAt = change.MadeAt,
            What = change.What,
        };
    }

    protected override CorrectNoticeChange Of(OperationReference operation, Guid partId) =>
        Correction with { Operation = operation, ChangeId = partId };
}
