using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

public sealed class LiftOrderPageModel(IMediator mediator, ICurrentUser officer) : SeizureFormPageModel<LiftOrder, Guid>(mediator, officer)
{
    protected override LiftOrder Known() => new();

    protected override LiftOrder Of(SeizureReference seizure) => Form with { Seizure = seizure };

    protected override string Done(Guid answer) => "It is recorded, and the deadlines follow it.";
}
