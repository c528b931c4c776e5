using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

public sealed class CorrectOtherPropertyPageModel(IMediator mediator, ICurrentUser officer) : CorrectAssetPageModel<CorrectOtherProperty>(mediator, officer);
