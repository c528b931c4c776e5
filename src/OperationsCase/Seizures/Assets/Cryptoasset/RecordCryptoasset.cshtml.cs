using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

public sealed class RecordCryptoassetPageModel(IMediator mediator) : AssetFormPageModel<RecordCryptoasset>(mediator)
{
    protected override RecordCryptoasset For(OperationReference? operation) => new() { Operation = operation };
}
