using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Operations;

public sealed class CorrectCannabisFactoryPageModel(IMediator mediator, ICurrentUser officer)
    : CorrectOperationPageModel<CorrectCannabisFactory>(mediator, officer);
