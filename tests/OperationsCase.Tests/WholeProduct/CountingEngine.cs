using System.Data.Common;
using Microsoft.Data.Sqlite;
using OperationsCase.Foundation.Data;
using OperationsCase.Tests.Given;
using SQLitePCL;

namespace OperationsCase.Tests.WholeProduct;

/// <summary>SQLite, with a count of the connections that are opened and of the statements that it is sent.</summary>
internal sealed class CountingEngine(SqliteEngine engine) : WrappedEngine(engine)
{
    private int connections;
    private int snapshots;
    private int statements;
    private long steps;

    /// <summary>Whether each step of SQLite's machine is counted too, which is slow: a row more that is read is some steps more.</summary>
    public bool CountsSteps { get; init; }

    public async Task<(int Statements, long Steps)> WorkOf(Func<Task> work)
    {
        var before = (statements, steps);
        await work();

        return (statements - before.statements, steps - before.steps);
    }

    public async Task<int> StatementsOf(Func<Task> work)
    {
        var before = statements;
        await work();

        return statements - before;
    }

    public async Task<int> ConnectionsOf(Func<Task> work)
    {
        var before = connections;
        await work();

        return connections - before;
    }

    public async Task<int> SnapshotsOf(Func<Task> work)
    {
        var before = snapshots;
        await work();

        return snapshots - before;
    }

    public override Task<DbTransaction> BeginReading(DbConnection connection, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref snapshots);

        return base.BeginReading(connection, cancellation);
    }

    protected override Task Prepare(DbConnection connection)
    {
        Interlocked.Increment(ref connections);
        raw.sqlite3_trace(((SqliteConnection)connection).Handle, (object _, string _) => Interlocked.Increment(ref statements), null);

        if (CountsSteps)
        {
            raw.sqlite3_progress_handler(((SqliteConnection)connection).Handle, 1, _ => (int)(Interlocked.Increment(ref steps) & 0), null);
        }

        return Task.CompletedTask;
    }
}
