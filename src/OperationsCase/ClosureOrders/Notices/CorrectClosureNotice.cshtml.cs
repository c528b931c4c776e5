using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class CorrectClosureNoticePageModel(IMediator mediator, ICurrentUser officer, IServiceProvider services)
    : CorrectClosurePageModel<CorrectClosureNotice>(mediator, officer, services)
{
    protected override CorrectClosureNotice? Recorded(Guid partId) =>
        Closure.Notices.FirstOrDefault(row => row.Id == partId) is not { } notice
        ? null
        : new CorrectClosureNotice
        {
            Version = Head.Version,
            Premises = notice.Premises,
            AuthorisedBy = notice.AuthorisedBy,
            Rank = notice.Rank,
            WarrantNumber = notice.WarrantNumber,
            Issuer = notice.Issuer,
            IssuerName = notice.IssuerName,
            Hours = notice.Hours,
            IssuedAt = notice.IssuedAt,
            ServedAt = notice.ServedAt,
            ServedBy = notice.ServedBy,
            ServedWhere = notice.ServedWhere,
            CourtCode = notice.CourtCode,
            ListedAt = notice.ListedAt,
        };

    protected override CorrectClosureNotice Of(OperationReference operation, Guid partId) =>
        Correction with { Operation = operation, NoticeId = partId };
}
