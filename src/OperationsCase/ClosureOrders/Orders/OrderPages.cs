using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Orders;

public sealed class ExtendClosureOrderPage(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPage<ExtendClosureOrder>(mediator, officer, services)
{
    protected override string Said => "The extension is recorded, and the deadline has moved.";

    protected override ExtendClosureOrder Of(string operation, Guid id) => Step with { Operation = operation, OrderId = id };
}

public sealed class RecordReoccupationCheckPage(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPage<RecordReoccupationCheck>(mediator, officer, services)
{
    protected override string Said => "The check is recorded.";

    protected override RecordReoccupationCheck Of(string operation, Guid id) => Step with { Operation = operation, OrderId = id };
}

public sealed class SettleClosureCostsPage(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPage<SettleClosureCosts>(mediator, officer, services)
{
    protected override string Said => "The costs are settled.";

    protected override SettleClosureCosts Of(string operation, Guid id) => Step with { Operation = operation, OrderId = id };
}

public sealed class ReviewClosureOutcomePage(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPage<ReviewClosureOutcome>(mediator, officer, services)
{
    protected override string Said => "The outcome is reviewed.";

    protected override ReviewClosureOutcome Of(string operation, Guid id) => Step with { Operation = operation, OrderId = id };
}

public sealed class EndClosureOrderPage(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPage<EndClosureOrder>(mediator, officer, services)
{
    protected override string Said => "The end of the order is recorded.";

    protected override EndClosureOrder Of(string operation, Guid id) => Step with { Operation = operation, OrderId = id };
}
