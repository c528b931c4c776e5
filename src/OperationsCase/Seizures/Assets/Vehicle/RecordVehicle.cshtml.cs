using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

public sealed class RecordVehiclePageModel(IMediator mediator) : AssetFormPageModel<RecordVehicle>(mediator)
{
    protected override RecordVehicle For(OperationReference? operation) => new() { Operation = operation };
}
