using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

public sealed class CorrectVehiclePageModel(IMediator mediator, ICurrentUser officer) : CorrectAssetPageModel<CorrectVehicle>(mediator, officer);
