using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Operations;

public sealed class LogClassATraffickingPageModel(IMediator mediator, ICurrentUser officer) : OperationFormPageModel<LogClassATrafficking>(mediator, officer);
