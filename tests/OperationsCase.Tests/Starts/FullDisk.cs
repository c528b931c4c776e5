using System.Data.Common;
using Dapper;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Tests.Starts;

/// <summary>A record on a disk that a test fills: SQLite counts the pages that its file may have, and answers beyond them as it does on a full disk.</summary>
internal sealed class FullDisk(SqliteEngine engine) : IEngine
{
    public bool IsFull { get; set; }

    public string Name => engine.Name;

    public string Place => engine.Place;

    public IUpgrading Upgrading => engine.Upgrading;

    public Task<string?> Trouble(CancellationToken cancellation = default) => engine.Trouble(cancellation);

    public Task<IDisposable?> WaitForTurn(CancellationToken cancellation = default) => engine.WaitForTurn(cancellation);

    public async Task<DbConnection> Open(CancellationToken cancellation = default)
    {
        var connection = await engine.Open(cancellation);
        var pages = IsFull ? await connection.QuerySingleAsync<long>("PRAGMA page_count") : int.MaxValue;
        await connection.ExecuteAsync($"PRAGMA max_page_count = {pages}");

        return connection;
    }

    public Task<DbTransaction> BeginChange(DbConnection connection, CancellationToken cancellation = default) => engine.BeginChange(connection, cancellation);

    public Task<DbTransaction> BeginReading(DbConnection connection, CancellationToken cancellation = default) => engine.BeginReading(connection, cancellation);

    public Fault FaultOf(DbException exception) => engine.FaultOf(exception);

    public string? AdviceOn(DbException exception) => engine.AdviceOn(exception);

    public string Page(string ordered) => engine.Page(ordered);

    public Task Load(
        DbTransaction transaction, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancellation = default) =>
        engine.Load(transaction, table, columns, rows, cancellation);
}
