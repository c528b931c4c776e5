using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

public sealed class CorrectFrozenAccountPageModel(IMediator mediator, ICurrentUser officer) : CorrectAssetPageModel<CorrectFrozenAccount>(mediator, officer);
