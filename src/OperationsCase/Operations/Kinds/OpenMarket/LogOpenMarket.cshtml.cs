using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Operations;

public sealed class LogOpenMarketPageModel(IMediator mediator, ICurrentUser officer) : OperationFormPageModel<LogOpenMarket>(mediator, officer);
