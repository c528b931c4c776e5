using System.Data.Common;
using Microsoft.Data.Sqlite;
using OperationsCase.Foundation.Data;
using OperationsCase.Tests.Given;
using SQLitePCL;

namespace OperationsCase.Tests.Access;

/// <summary>SQLite, with a count of the statements that it is sent.</summary>
internal sealed class Overheard(SqliteEngine engine) : EngineAround(engine)
{
    private int statements;

    public async Task<int> StatementsOf(Func<Task> work)
    {
        var before = statements;
        await work();

        return statements - before;
    }

    protected override Task Prepare(DbConnection connection)
    {
        raw.sqlite3_trace(((SqliteConnection)connection).Handle, (object _, string _) => Interlocked.Increment(ref statements), null);

        return Task.CompletedTask;
    }
}
