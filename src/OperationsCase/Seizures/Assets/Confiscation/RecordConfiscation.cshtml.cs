using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

public sealed class RecordConfiscationPageModel(IMediator mediator) : AssetFormPageModel<RecordConfiscation>(mediator)
{
    protected override RecordConfiscation For(OperationReference? operation) => new() { Operation = operation };
}
