using System.Data.Common;
using Dapper;
using DbUp.Builder;
using DbUp.Sqlite;
using Microsoft.Data.Sqlite;

namespace OperationsCase.Foundation.Data;

/// <remarks>
/// SQLite has one writer at a time, so the transaction is the lock: it is held from its beginning, and the system
/// frees it when the process is killed. Foreign keys cannot be switched inside a transaction, so they are off from
/// before it, and every row's parent is looked for before it commits.
/// </remarks>
internal sealed class SqliteUpgradeEngine(SqliteEngine engine, string file) : IUpgradeEngine
{
    public const string Name = "sqlite";

    /// <summary>As long as an upgrade of a very large record may take.</summary>
    private const int SecondsToWait = 1800;

    public string Dialect => Name;

    public string CountOfTables => "SELECT COUNT(*) FROM sqlite_schema";

    public string CountOfRecords => "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = 'SystemFact'";

    public async Task<DbConnection?> OpenToLook()
    {
        if (!File.Exists(file))
        {
            return null;
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = 5,
        }.ToString());
        await connection.OpenAsync();

        return connection;
    }

    public async Task<DbConnection> OpenToUpgrade()
    {
        var connection = (SqliteConnection)await engine.Open();
        connection.DefaultTimeout = SecondsToWait;
        SqliteEngine.WillSetOtherwise(connection);
        await connection.ExecuteAsync("PRAGMA foreign_keys = OFF");

        return connection;
    }

    public async Task<DbTransaction> Begin(DbConnection connection) => await engine.BeginChange(connection);

    /// <summary>Tables are copied within one transaction, which is kept beside the file until it ends: twice what the file has.</summary>
    public (long Needed, long Free)? Room() => File.Exists(file)
        ? (2 * (Length(file) + Length($"{file}-wal")), new DriveInfo(Path.GetFullPath(file)).AvailableFreeSpace)
        : null;

    private static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    public void Describe(UpgradeConfiguration dbUp)
    {
        dbUp.Journal = new SqliteTableJournal(() => dbUp.ConnectionManager, () => dbUp.Log, UpgradeRun.Journal);
        dbUp.ScriptExecutor = new SqliteScriptExecutor(
            () => dbUp.ConnectionManager, () => dbUp.Log, null, () => dbUp.VariablesEnabled, dbUp.ScriptPreprocessors, () => dbUp.Journal);
    }

    public async Task Verify(DbTransaction transaction)
    {
        var orphans = (await transaction.Connection!.QueryAsync<string>(
            "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check", transaction: transaction)).AsList();

        if (orphans.Count > 0)
        {
            throw new InvalidOperationException($"Rows would be left without what they refer to, in {string.Join(", ", orphans)}.");
        }
    }
}
