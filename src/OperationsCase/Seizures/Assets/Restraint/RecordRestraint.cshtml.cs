using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

public sealed class RecordRestraintPageModel(IMediator mediator) : AssetFormPageModel<RecordRestraint>(mediator)
{
    protected override RecordRestraint For(OperationReference? operation) => new() { Operation = operation };
}
