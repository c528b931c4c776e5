using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Forfeiture;

public sealed class RecordForfeitureAppealPageModel(IMediator mediator, ICurrentUser officer)
    : SeizureFormPageModel<RecordForfeitureAppeal, Guid>(mediator, officer)
{
    protected override RecordForfeitureAppeal Of(SeizureReference seizure) => Form with { Seizure = seizure, ApplicationId = Named("applicationId") };

    protected override string Done(Guid answer) => "The appeal is recorded. Nothing moves before it ends.";

    protected override Task<IActionResult?> Prepare() => NotFoundUnless(Case.Applications.Any(asked => asked.Id == Named("applicationId")), "application");
}
