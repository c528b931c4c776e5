using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Operations;

public sealed class CorrectCrackHouseClosurePageModel(IMediator mediator, ICurrentUser officer)
    : CorrectOperationPageModel<CorrectCrackHouseClosure>(mediator, officer);
