using MediatR;
using OperationsCase.Operations;

namespace OperationsCase.ClosureOrders;

/// <summary>A closure that is opened again stands where its notices and orders say.</summary>
internal sealed class ReopenedClosures(ClosureStore closure) : INotificationHandler<OperationReopened>
{
    public Task Handle(OperationReopened notification, CancellationToken cancellationToken) =>
        notification.Kind == CrackHouseKind.Kind ? closure.Settle(notification.OperationId) : Task.CompletedTask;
}
