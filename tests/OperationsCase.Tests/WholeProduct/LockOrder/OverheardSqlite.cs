using System.Data.Common;
using Microsoft.Data.Sqlite;
using OperationsCase.Foundation.Data;
using SQLitePCL;

namespace OperationsCase.Tests.WholeProduct.LockOrder;

/// <summary>SQLite, which tells of each row that it writes.</summary>
internal sealed class OverheardSqlite(string connectionString, bool isLoading = false) : SqliteEngine(connectionString, isLoading)
{
    public override async Task<DbConnection> Open(CancellationToken cancellation = default)
    {
        var connection = (SqliteConnection)await base.Open(cancellation);
        raw.sqlite3_update_hook(
            connection.Handle,
            (_, type, _, table, row) => WrittenRows.Now?.Add(table.utf8_to_string(), row, type == raw.SQLITE_INSERT),
            null);

        return connection;
    }
}
