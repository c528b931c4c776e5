using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Orders;

public sealed class ExtendClosureOrderPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<ExtendClosureOrder>(mediator, officer, services)
{
    protected override string Said => "The extension is recorded, and the deadline has moved.";

    protected override ExtendClosureOrder Of(OperationReference operation, Guid id) => Step with { Operation = operation, OrderId = id };
}

public sealed class RecordReoccupationCheckPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<RecordReoccupationCheck>(mediator, officer, services)
{
    protected override string Said => "The check is recorded.";

    protected override RecordReoccupationCheck Of(OperationReference operation, Guid id) => Step with { Operation = operation, OrderId = id };
}

public sealed class SettleClosureCostsPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<SettleClosureCosts>(mediator, officer, services)
{
    protected override string Said => "The costs are settled.";

    protected override SettleClosureCosts Of(OperationReference operation, Guid id) => Step with { Operation = operation, OrderId = id };
}

public sealed class ReviewClosureOutcomePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<ReviewClosureOutcome>(mediator, officer, services)
{
    protected override string Said => "The outcome is reviewed.";

    protected override ReviewClosureOutcome Of(OperationReference operation, Guid id) => Step with { Operation = operation, OrderId = id };
}

public sealed class EndClosureOrderPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<EndClosureOrder>(mediator, officer, services)
{
    protected override string Said => "The end of the order is recorded.";

    protected override EndClosureOrder Of(OperationReference operation, Guid id) => Step with { Operation = operation, OrderId = id };
}
