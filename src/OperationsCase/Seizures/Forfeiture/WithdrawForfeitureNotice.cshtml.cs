using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Forfeiture;

public sealed class WithdrawForfeitureNoticePageModel(IMediator mediator, ICurrentUser officer)
    : SeizureFormPageModel<WithdrawForfeitureNotice, Guid>(mediator, officer)
{
    protected override WithdrawForfeitureNotice Of(SeizureReference seizure) => Form with { Seizure = seizure, NoticeId = Named("noticeId") };

    protected override string Done(Guid answer) => "The notice is withdrawn.";

    protected override Task<IActionResult?> Prepare() => NotFoundUnless(Case.Notices.Any(notice => notice.Id == Named("noticeId")), "forfeiture notice");
}
