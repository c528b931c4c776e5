using System.Data.Common;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Tests.Given;

/// <summary>An engine as it is, with something done to each connection that is opened.</summary>
internal abstract class WrappedEngine(IEngine engine) : IEngine
{
    public string Name => engine.Name;

    public string Place => engine.Place;

    public IUpgradeEngine Upgrading => engine.Upgrading;

    public Task<string?> Trouble(CancellationToken cancellation = default) => engine.Trouble(cancellation);

    public Task<IDisposable?> WaitForTurn(CancellationToken cancellation = default) => engine.WaitForTurn(cancellation);

    public async Task<DbConnection> Open(CancellationToken cancellation = default)
    {
        var connection = await engine.Open(cancellation);
        await Prepare(connection);

        return connection;
    }

    public async Task<DbConnection> OpenForMany()
    {
        var connection = await engine.OpenForMany();
        await Prepare(connection);

        return connection;
    }

    public virtual Task<DbTransaction> BeginChange(DbConnection connection, CancellationToken cancellation = default) =>
        engine.BeginChange(connection, cancellation);

    public virtual Task<DbTransaction> BeginReading(DbConnection connection, CancellationToken cancellation = default) =>
        engine.BeginReading(connection, cancellation);

    public virtual Task Commit(DbTransaction transaction) => engine.Commit(transaction);

    public Task Release(DbTransaction transaction, string savepoint) => engine.Release(transaction, savepoint);

    public virtual DatabaseFault FaultOf(DbException exception) => engine.FaultOf(exception);

    public string? AdviceOn(DbException exception) => engine.AdviceOn(exception);

    public string Page(string ordered) => engine.Page(ordered);

    public string Returning(WritingStatement statement, IReadOnlyList<string> columns) => engine.Returning(statement, columns);

    public virtual Task Load(
            DbTransaction transaction,
            string table,
            IReadOnlyList<string> columns,
            IEnumerable<object?[]> rows,
            CancellationToken cancellation = default) =>
        engine.Load(transaction, table, columns, rows, cancellation);

    protected abstract Task Prepare(DbConnection connection);
}
