using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

public sealed class RecordOtherPropertyPageModel(IMediator mediator) : AssetFormPageModel<RecordOtherProperty>(mediator)
{
    protected override RecordOtherProperty For(OperationReference? operation) => new() { Operation = operation };
}
