using MediatR;

namespace OperationsCase.Foundation.Requests;

/// <summary>Sends the one command of a recurring job, and throws when it was refused, so that Hangfire tries again.</summary>
internal static class JobCommandSender
{
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public static async Task<T> SendOrThrow<T>(this IMediator mediator, ICommand<T> command)
    {
        var done = await mediator.Send(command);

        return done.IsRefused ? throw new InvalidOperationException($"{command.GetType().Name} was refused: {done.Refusals[0].Message}") : done.Value;
    }

    /// <summary>Goes on for as long as a command does as much as it may at once.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public static async Task SendUntilFewerThan<TCommand>(this IMediator mediator, int most) where TCommand : ICommand<int>, new()
    {
        while (await mediator.SendOrThrow(new TCommand()) >= most)
        {
        }
    }
}
