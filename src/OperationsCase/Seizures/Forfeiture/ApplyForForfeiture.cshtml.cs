using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Forfeiture;

public sealed class ApplyForForfeiturePageModel(IMediator mediator, ICurrentUser officer)
    : SeizureFormPageModel<ApplyForForfeiture, Guid>(mediator, officer)
{
    protected override ApplyForForfeiture Known() => new() { AmountPence = Case.HeldPence };

    protected override ApplyForForfeiture Of(SeizureReference seizure) => Form with { Seizure = seizure };

    protected override string Done(Guid answer) => "The application is recorded. The money stays until it is decided.";
}
