using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

public sealed class CorrectCryptoassetPageModel(IMediator mediator, ICurrentUser officer) : CorrectAssetPageModel<CorrectCryptoasset>(mediator, officer);
