using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Orders;

public sealed class ReviewClosureOutcomePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<ReviewClosureOutcome>(mediator, officer, services)
{
    protected override string Said => "The outcome is reviewed.";

    protected override ReviewClosureOutcome Of(OperationReference operation, Guid id) => Step with { Operation = operation, OrderId = id };
}
