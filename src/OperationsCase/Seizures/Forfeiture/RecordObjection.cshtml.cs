using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Forfeiture;

public sealed class RecordObjectionPageModel(IMediator mediator, ICurrentUser officer)
    : SeizureFormPageModel<RecordObjection, Guid>(mediator, officer)
{
    protected override RecordObjection Of(SeizureReference seizure) => Form with { Seizure = seizure, NoticeId = Named("noticeId") };

    protected override string Done(Guid answer) => "The objection is recorded. The notice lapsed: apply to the court, or give the money back.";

    protected override Task<IActionResult?> Prepare() => NotFoundUnless(Case.Notices.Any(notice => notice.Id == Named("noticeId")), "forfeiture notice");
}
