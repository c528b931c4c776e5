using System.Data.Common;

namespace OperationsCase.Foundation.Data;

/// <summary>
/// One transaction for many commands, one after the other: all of it is kept at the end, but for the parts that were refused and so undone.
/// </summary>
/// <remarks>
/// An application that serves nobody registers one. In the application that serves pages and the API there is none, so each command has its own
/// transaction there.
/// </remarks>
internal sealed class BatchTransaction(IEngine engine, TimeProvider clock) : IAsyncDisposable
{
    private const string BeforePart = "before_part";

    private bool holdsRefused;

    /// <summary>Null while none is begun.</summary>
    public DbTransaction? Current { get; private set; }

    /// <summary>Kept from one batch to the next, until something was wrong with it.</summary>
    public DbConnection? Connection { get; private set; }

    /// <summary>The real moment at which it was begun, however long ago what it records was done.</summary>
    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>Does all of it again, from its beginning, when another transaction was in its way.</summary>
    /// <exception cref="InvalidOperationException">A command was refused outside a <see cref="Part"/>, or another batch is under way.</exception>
    public Task<T> Run<T>(Func<Task<T>> commands) => TransactionRetry.Run(engine, async () =>
    {
        if (Current is not null)
        {
            throw new InvalidOperationException("One batch comes after the other.");
        }

        using var work = CurrentWork.Is(WorkKind.Load);
        Connection ??= await engine.OpenForMany();
        using var turn = await engine.WaitForTurn();
        await using var transaction = await engine.BeginChange(Connection);

        try
        {
            (Current, BegunAt, holdsRefused) = (transaction, clock.GetUtcNow(), false);
            var answer = await commands();
            await Commit(transaction);

            return answer;
        }
        catch (DbException)
        {
            await DisposeAsync();

            throw;
        }
        finally
        {
            Current = null;
        }
    });

    /// <summary>Does a part of it, of which nothing is left when it is refused, or when the database does not take a row of it.</summary>
    /// <param name="commands">Answers whether the part may be kept.</param>
    /// <exception cref="DbException">The database did not take a row: the part is undone, and the batch can go on.</exception>
    public async Task Part(Func<Task<bool>> commands)
    {
        var (isKept, heldRefused) = (false, holdsRefused);
        await Current!.SaveAsync(BeforePart);

        try
        {
            isKept = await commands();
        }
        catch (DbException exception) when (engine.FaultOf(exception) is DatabaseFault.AlreadyThere or DatabaseFault.DoesNotFit)
        {
            await Undo(heldRefused);

            throw;
        }

        await (isKept ? engine.Release(Current, BeforePart) : Undo(heldRefused));
    }

    /// <summary>Told of each command that was refused or failed: what it had changed must not be kept.</summary>
    public void HoldsRefused() => holdsRefused = true;

    /// <summary>Closes its connection; the next batch opens another.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Connection is { } closing)
        {
            Connection = null;
            await closing.DisposeAsync();
        }
    }

    private async Task Commit(DbTransaction transaction)
    {
        if (holdsRefused)
        {
            throw new InvalidOperationException("A command of this batch was refused, and what it had changed was not undone.");
        }

        await OutcomeUnknownException.Commit(engine, transaction);
    }

    private async Task Undo(bool heldRefused)
    {
        await Current!.RollbackAsync(BeforePart);
        await engine.Release(Current, BeforePart);
        holdsRefused = heldRefused;
    }
}
