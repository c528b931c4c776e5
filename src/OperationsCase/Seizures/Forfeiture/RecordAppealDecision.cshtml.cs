using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Forfeiture;

public sealed class RecordAppealDecisionPageModel(IMediator mediator, ICurrentUser officer)
    : SeizureFormPageModel<RecordAppealDecision, Guid>(mediator, officer)
{
    protected override RecordAppealDecision Of(SeizureReference seizure) => Form with { Seizure = seizure, ApplicationId = Named("applicationId") };

    protected override string Done(Guid answer) => "The end of the appeal is recorded.";

    protected override Task<IActionResult?> Prepare() => NotFoundUnless(Case.Applications.Any(asked => asked.Id == Named("applicationId")), "application");
}
