using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

public sealed class CorrectRestraintPageModel(IMediator mediator, ICurrentUser officer) : CorrectAssetPageModel<CorrectRestraint>(mediator, officer);
