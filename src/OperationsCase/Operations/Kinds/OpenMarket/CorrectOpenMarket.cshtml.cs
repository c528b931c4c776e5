using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Operations;

public sealed class CorrectOpenMarketPageModel(IMediator mediator, ICurrentUser officer)
    : CorrectOperationPageModel<CorrectOpenMarket>(mediator, officer);
