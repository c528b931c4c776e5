using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Money;

public sealed class RecordInterestPageModel(IMediator mediator, ICurrentUser officer)
    : SeizureFormPageModel<RecordInterest, Guid>(mediator, officer)
{
    protected override RecordInterest Of(SeizureReference seizure) => Form with { Seizure = seizure };

    protected override string Done(Guid answer) => "The interest is in the ledger.";
}
