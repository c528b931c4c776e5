using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class RecordIssuersNoticeChangePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<RecordIssuersNoticeChange>(mediator, officer, services)
{
    public string IssuerName =>
        Guid.TryParse(RouteData.Values["noticeId"]?.ToString(), out var id)
            && Closure.Notices.FirstOrDefault(notice => notice.Id == id) is { IssuerName: { } name } ? name : "the issuer";

    protected override string Said => "What they did is recorded.";

    protected override RecordIssuersNoticeChange Of(OperationReference operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}
