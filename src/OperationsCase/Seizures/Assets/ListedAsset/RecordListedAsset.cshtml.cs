using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

public sealed class RecordListedAssetPageModel(IMediator mediator) : AssetFormPageModel<RecordListedAsset>(mediator)
{
    protected override RecordListedAsset For(OperationReference? operation) => new() { Operation = operation };
}
