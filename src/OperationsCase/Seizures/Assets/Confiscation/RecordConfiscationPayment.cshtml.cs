using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

public sealed class RecordConfiscationPaymentPageModel(IMediator mediator, ICurrentUser officer)
    : SeizureFormPageModel<RecordConfiscationPayment, Guid>(mediator, officer)
{
    protected override RecordConfiscationPayment Known() => new();

    protected override RecordConfiscationPayment Of(SeizureReference seizure) => Form with { Seizure = seizure };

    protected override string Done(Guid answer) => "The payment is recorded.";
}
