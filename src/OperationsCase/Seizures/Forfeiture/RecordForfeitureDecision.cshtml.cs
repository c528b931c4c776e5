using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Forfeiture;

public sealed class RecordForfeitureDecisionPageModel(IMediator mediator, ICurrentUser officer)
    : SeizureFormPageModel<RecordForfeitureDecision, Guid>(mediator, officer)
{
    protected override RecordForfeitureDecision Known() => new() { ForfeitedPence = Case.HeldPence, InterestPence = Case.Money.InterestPence };

    protected override RecordForfeitureDecision Of(SeizureReference seizure) => Form with { Seizure = seizure, ApplicationId = Named("applicationId") };

    protected override string Done(Guid answer) => "The decision is recorded, and the time to appeal is a deadline.";

    protected override Task<IActionResult?> Prepare() => NotFoundUnless(Case.Applications.Any(asked => asked.Id == Named("applicationId")), "application");
}
