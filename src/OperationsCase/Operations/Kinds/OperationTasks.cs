using MediatR;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Tasks;

namespace OperationsCase.Operations;

/// <summary>Starts the tasks that a kind of operation has registered, and withdraws them with the facts that they follow.</summary>
internal sealed class OperationTasks(Database database, FollowUpTasks tasks)
    : INotificationHandler<OperationLogged>, INotificationHandler<OperationMoved>
{
    /// <summary>Whoever is given the operation is told of it, and so of its tasks.</summary>
    public Task Handle(OperationLogged notification, CancellationToken cancellationToken) => Follow(
        notification.OperationId,
        notification.Details.Kind.Tasks.Where(task => task.When is null).Select(task => task.Follows(notification.Details.Stored(), starts: true)),
        notification.Details.GetType(),
        isOwnerTold: true);

    public async Task Handle(OperationMoved notification, CancellationToken cancellationToken)
    {
        var starting = notification.Kind.Tasks.Where(task => task.When == notification.To).ToList();

        if (starting.Count > 0)
        {
            var details = await notification.Kind.Find(database, notification.OperationId);
            await Follow(notification.OperationId, starting.Select(task => task.Follows(details, starts: true)), typeof(OperationMoved));
        }
    }

    /// <summary>After the details were corrected: a fact that holds now starts its task, and one that does not ends it.</summary>
    public Task Correct(Guid operationId, OperationDetails corrected) => Follow(
        operationId,
        corrected.Kind.Tasks.Select(task => task.Follows(corrected.Stored(), starts: task.When is null)),
        corrected.GetType());

    private Task Follow(Guid operationId, IEnumerable<FollowUp> all, Type act, bool isOwnerTold = false) =>
        tasks.Follow(OperationCase.Deadlines(operationId), operationId, [.. all], act.StoredName(), isOwnerTold);
}
