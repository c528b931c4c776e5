using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

public sealed class ExtendTimeToPayPageModel(IMediator mediator, ICurrentUser officer) : SeizureFormPageModel<ExtendTimeToPay, int>(mediator, officer)
{
    protected override ExtendTimeToPay Known() => new();

    protected override ExtendTimeToPay Of(SeizureReference seizure) => Form with { Seizure = seizure };

    protected override string Done(int answer) => "The extension is recorded, and the deadline follows it.";
}
