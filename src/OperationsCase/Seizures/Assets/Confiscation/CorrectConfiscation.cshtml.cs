using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

public sealed class CorrectConfiscationPageModel(IMediator mediator, ICurrentUser officer) : CorrectAssetPageModel<CorrectConfiscation>(mediator, officer);
