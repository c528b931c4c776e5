using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Money;

public sealed class PayOverPageModel(IMediator mediator, ICurrentUser officer)
    : SeizureFormPageModel<PayOver, Guid>(mediator, officer)
{
    protected override PayOver Of(SeizureReference seizure) => Form with { Seizure = seizure };

    protected override string Done(Guid answer) => "The payment is in the ledger.";
}
