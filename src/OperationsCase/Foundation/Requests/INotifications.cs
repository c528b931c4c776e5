using MediatR;

namespace OperationsCase.Foundation.Requests;

/// <summary>Tells other rooms what a command has done. They act on it at once, in the same scope and transaction, and cannot refuse.</summary>
internal interface INotifications
{
    Task Publish<T>(T notification) where T : INotification;
}

/// <summary>Asks the handlers in the order in which the composition lists them, so that rows are locked in one order.</summary>
internal sealed class Notifications(IServiceProvider scope) : INotifications
{
    public async Task Publish<T>(T notification) where T : INotification
    {
        foreach (var handler in scope.GetServices<INotificationHandler<T>>())
        {
            await handler.Handle(notification, CancellationToken.None);
        }
    }
}
