using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Forfeiture;

public sealed class ForfeitByNoticePageModel(IMediator mediator, ICurrentUser officer)
    : SeizureFormPageModel<ForfeitByNotice, Guid>(mediator, officer)
{
    protected override ForfeitByNotice Of(SeizureReference seizure) => Form with { Seizure = seizure, NoticeId = Named("noticeId") };

    protected override string Done(Guid answer) => "The money is forfeited. It can be paid over when the time to set that aside has ended.";

    protected override Task<IActionResult?> Prepare() => NotFoundUnless(Case.Notices.Any(notice => notice.Id == Named("noticeId")), "forfeiture notice");
}
