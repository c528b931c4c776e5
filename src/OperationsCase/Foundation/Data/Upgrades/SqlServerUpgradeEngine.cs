using System.Data.Common;
using Dapper;
using DbUp.Builder;
using DbUp.SqlServer;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;
using OperationsCase.Foundation.Jobs;

namespace OperationsCase.Foundation.Data;

/// <remarks>The lock belongs to the transaction, so that it ends with it, also when the connection is lost.</remarks>
internal sealed class SqlServerUpgradeEngine(SqlServerEngine engine) : IUpgradeEngine
{
    public const string Name = "sqlserver";

    private const int SecondsToWait = 1800;

    public string Dialect => Name;

    public string CountOfTables => "SELECT COUNT(*) FROM sys.tables WHERE SCHEMA_NAME(schema_id) <> 'Hangfire'";

    public string CountOfRecords => "SELECT COUNT(*) FROM sys.tables WHERE name = 'SystemFact'";

    public async Task<DbConnection?> OpenToLook() => await engine.Open();

    public Task<DbConnection> OpenToUpgrade() => engine.Open();

    public async Task<DbTransaction> Begin(DbConnection connection)
    {
        var transaction = await engine.BeginChange(connection);
        var answer = await connection.QuerySingleAsync<int>(
            """
            DECLARE @Answer INT;
            EXEC @Answer = sp_getapplock @Resource = N'OperationsCase upgrade', @LockMode = N'Exclusive',
                @LockOwner = N'Transaction', @LockTimeout = @Milliseconds;
            SELECT @Answer;
            """,
            new { Milliseconds = SecondsToWait * 1000 },
            transaction,
            commandTimeout: SecondsToWait + 30);

        return answer >= 0
            ? transaction
            : throw new TimeoutException(
                $"Another process has held the lock of the upgrades for {SecondsToWait} seconds (sp_getapplock answered {answer}).");
    }

    public void Describe(UpgradeConfiguration dbUp)
    {
        dbUp.Journal = new SqlTableJournal(() => dbUp.ConnectionManager, () => dbUp.Log, null, UpgradeRun.Journal);
        dbUp.ScriptExecutor = new SqlScriptExecutor(
            () => dbUp.ConnectionManager, () => dbUp.Log, null, () => dbUp.VariablesEnabled, dbUp.ScriptPreprocessors, () => dbUp.Journal);
    }

    /// <summary>So that the account of the application, which runs the jobs, changes no table.</summary>
    public async Task PrepareJobs()
    {
        await using var connection = new SqlConnection(SqlServerJobs.ConnectionString(engine.ConnectionString));
        await connection.OpenAsync();
        SqlServerObjectsInstaller.Install(connection, SqlServerJobs.Schema, enableHeavyMigrations: true);
        await connection.ExecuteAsync(SqlServerJobs.Grant);
    }

    /// <summary>The server has held every statement to the foreign keys.</summary>
    public Task Verify(DbTransaction transaction) => Task.CompletedTask;
}
