using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Operations;

public sealed class LogCannabisFactoryPageModel(IMediator mediator, ICurrentUser officer) : OperationFormPageModel<LogCannabisFactory>(mediator, officer);
