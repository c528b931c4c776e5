using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Money;

public sealed class RecordIncentivePaymentPageModel(IMediator mediator, ICurrentUser officer)
    : SeizureFormPageModel<RecordIncentivePayment, Guid>(mediator, officer)
{
    protected override RecordIncentivePayment Of(SeizureReference seizure) => Form with { Seizure = seizure };

    protected override string Done(Guid answer) => "The share is in the ledger.";
}
