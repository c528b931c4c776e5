using System.Data.Common;
using Dapper;
using OperationsCase.Foundation.Data;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Starts;

/// <summary>
/// A record on a disk that a test fills: SQLite counts the pages that its file may have, and answers beyond them as it does on a full disk.
/// </summary>
/// <param name="engine">The record.</param>
/// <param name="also">What else is done to each connection.</param>
internal sealed class FullDiskRecord(SqliteEngine engine, Func<DbConnection, Task>? also = null) : WrappedEngine(engine)
{
    public bool IsFull { get; set; }

    protected override async Task Prepare(DbConnection connection)
    {
        var pages = IsFull ? await connection.QuerySingleAsync<long>("PRAGMA page_count") : int.MaxValue;
        await connection.ExecuteAsync($"PRAGMA max_page_count = {pages}");
        await (also?.Invoke(connection) ?? Task.CompletedTask);
    }
}
