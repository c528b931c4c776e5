using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Operations;

public sealed class CorrectClassATraffickingPageModel(IMediator mediator, ICurrentUser officer)
    : CorrectOperationPageModel<CorrectClassATrafficking>(mediator, officer);
