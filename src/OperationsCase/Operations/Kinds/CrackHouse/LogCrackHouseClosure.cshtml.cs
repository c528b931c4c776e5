using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Operations;

public sealed class LogCrackHouseClosurePageModel(IMediator mediator, ICurrentUser officer) : OperationFormPageModel<LogCrackHouseClosure>(mediator, officer);
