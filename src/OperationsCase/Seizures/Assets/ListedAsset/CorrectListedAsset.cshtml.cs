using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

public sealed class CorrectListedAssetPageModel(IMediator mediator, ICurrentUser officer) : CorrectAssetPageModel<CorrectListedAsset>(mediator, officer);
