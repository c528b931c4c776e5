using System.Data;
using System.Data.Common;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Bench.Measured;

/// <summary>The product's engine, which can be asked to write down what it is sent. While it is not, it stands aside.</summary>
internal sealed class RecordingEngine(IEngine engine) : IEngine
{
    public StatementRecorder? Tape { get; set; }

    public string Name => engine.Name;

    public string Place => engine.Place;

    public IUpgradeEngine Upgrading => engine.Upgrading;

    public Task<string?> Trouble(CancellationToken cancellation = default) => engine.Trouble(cancellation);

    public async Task<DbConnection> Open(CancellationToken cancellation = default)
    {
        var connection = await engine.Open(cancellation);

        return Tape is { } recorder ? new RecordingConnection(connection, recorder) : connection;
    }

    public Task<DbConnection> OpenForMany() => engine.OpenForMany();

    public async Task<DbTransaction> BeginChange(DbConnection connection, CancellationToken cancellation = default)
    {
        if (connection is RecordingConnection recording)
        {
            recording.IsInChange = true;
        }

        return await engine.BeginChange(Inner(connection), cancellation);
    }

    public Task<DbTransaction> BeginReading(DbConnection connection, CancellationToken cancellation = default) =>
        engine.BeginReading(Inner(connection), cancellation);

    public Task Release(DbTransaction transaction, string savepoint) => engine.Release(transaction, savepoint);

    public DatabaseFault FaultOf(DbException exception) => engine.FaultOf(exception);

    public string? AdviceOn(DbException exception) => engine.AdviceOn(exception);

    public Task<IDisposable?> WaitForTurn(CancellationToken cancellation = default) => engine.WaitForTurn(cancellation);

    public string Page(string ordered) => engine.Page(ordered);

    public string Returning(WritingStatement statement, IReadOnlyList<string> columns) => engine.Returning(statement, columns);

    public Task Load(
        DbTransaction transaction,
        string table,
        IReadOnlyList<string> columns,
        IEnumerable<object?[]> rows,
        CancellationToken cancellation = default)
    {
        if (Tape is not { } recorder)
        {
            return engine.Load(transaction, table, columns, rows, cancellation);
        }

        var all = rows.ToList();
        var insert = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => $"@{column}"))})";

        foreach (var row in all)
        {
            recorder.Add(new RecordedStatement(insert, [.. columns.Zip(row, (column, value) => new RecordedStatement.Parameter(
                $"@{column}",
                DbType.String,
                DapperTypeHandlers.AsSqliteKeeps(value)))], IsInChange: true));
        }

        return engine.Load(transaction, table, columns, all, cancellation);
    }

    private static DbConnection Inner(DbConnection connection) => connection is RecordingConnection recording ? recording.Inner : connection;
}
