using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Orders;

public sealed class CorrectClosureOutcomePageModel(IMediator mediator, ICurrentUser officer, IServiceProvider services)
    : CorrectClosurePageModel<CorrectClosureOutcome>(mediator, officer, services)
{
    protected override CorrectClosureOutcome? Recorded(Guid partId) =>
        Closure.Aftermaths.FirstOrDefault(row => row.OrderId == partId && row.ReviewedAt is not null) is not { } followed ? null : new CorrectClosureOutcome
        {
            Version = Head.Version,
            ComplaintsBefore = followed.ComplaintsBefore,
            ComplaintsAfter = followed.ComplaintsAfter,
            Reoccupied = followed.Reoccupied,
            Assessment = followed.Assessment ?? "",
        };

    protected override CorrectClosureOutcome Of(OperationReference operation, Guid partId) =>
        Correction with { Operation = operation, OrderId = partId };
}
