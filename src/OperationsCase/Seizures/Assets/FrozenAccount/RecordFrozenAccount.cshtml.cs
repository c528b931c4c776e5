using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

public sealed class RecordFrozenAccountPageModel(IMediator mediator) : AssetFormPageModel<RecordFrozenAccount>(mediator)
{
    protected override RecordFrozenAccount For(OperationReference? operation) => new() { Operation = operation };
}
