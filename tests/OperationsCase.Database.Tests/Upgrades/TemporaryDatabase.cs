using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests.Upgrades;

/// <summary>A database of a test's own on either engine: a file, or one that is made on the server of the run and dropped after the test.</summary>
internal sealed class TemporaryDatabase : IAsyncDisposable
{
    private readonly string? file;

    private TemporaryDatabase(IEngine engine, string? file) => (Engine, this.file) = (engine, file);

    public IEngine Engine { get; private set; }

    public IReadOnlyList<Upgrade> Carried => Upgrade.CarriedFor(Engine.Upgrading.Dialect);

    public static async Task<TemporaryDatabase> Empty(string engine)
    {
        if (engine == Contracts.BothEngines.Sqlite.Name)
        {
            var file = Path.Combine(Path.GetTempPath(), $"upgrades-{Guid.CreateVersion7():N}.db");

            return new TemporaryDatabase(OnFile(file), file);
        }

        var server = new SqlConnectionStringBuilder(((SqlServerEngine)Contracts.BothEngines.Of(engine)).ConnectionString)
        {
            InitialCatalog = $"operationscase_{Guid.CreateVersion7():N}",
        };
        await OnServer(server, $"CREATE DATABASE {server.InitialCatalog} COLLATE Latin1_General_100_CI_AS_SC");
        await OnServer(server, $"ALTER DATABASE {server.InitialCatalog} SET READ_COMMITTED_SNAPSHOT ON");
        await OnServer(server, $"ALTER DATABASE {server.InitialCatalog} SET ALLOW_SNAPSHOT_ISOLATION ON");

        return new TemporaryDatabase(new SqlServerEngine(server.ConnectionString), null);
    }

    /// <summary>The populated record that a version left behind, as it was created then.</summary>
    /// <param name="upTo">The last upgrade that it has had since.</param>
    public static async Task<TemporaryDatabase> OfVersion(string engine, string upgrade, string upTo)
    {
        var record = await OfVersion(engine, upgrade);
        await new DatabaseSetup(
            record.AnotherNode(),
            TimeProvider.System,
            [.. record.Carried.TakeWhile(one => string.CompareOrdinal(one.Name, upTo) <= 0)]).ApplyUpgrades();

        return record;
    }

    /// <inheritdoc cref="OfVersion(string, string, string)" />
    public static async Task<TemporaryDatabase> OfVersion(string engine, string upgrade)
    {
        var record = await Empty(engine);
        await using var connection = await record.Engine.Upgrading.OpenToUpgrade();
        await using var transaction = await record.Engine.Upgrading.Begin(connection);
        new UpgradeRun(
            record.Engine,
            [.. record.Carried.TakeWhile(one => string.CompareOrdinal(one.Name, upgrade) <= 0)],
            connection,
            transaction).Run();
        await PopulatedRecord.Kept(upgrade).Load(record.Engine, transaction);
        await record.Engine.Upgrading.Verify(transaction);
        await transaction.CommitAsync();

        return record;
    }

    /// <summary>Another connection to the same database, as a second node has.</summary>
    public IEngine AnotherNode() => file is null ? new SqlServerEngine(((SqlServerEngine)Engine).ConnectionString) : OnFile(file);

    public DatabaseSetup With(params Upgrade[] more) => new(AnotherNode(), TimeProvider.System, [.. Carried, .. more]);

    public async Task<T> Ask<T>(string sql)
    {
        await using var connection = await Engine.Open();

        return (await connection.QuerySingleAsync<T>(sql))!;
    }

    public async Task Do(string sql)
    {
        await using var connection = await Engine.Open();
        await connection.ExecuteAsync(sql);
    }

    /// <summary>Every definition and every row of every table, the notes of its upgrades too.</summary>
    public static async Task<string> Everything(IEngine engine)
    {
        await using var connection = await engine.Open();
        var tables = await connection.QueryAsync<string>(connection is SqliteConnection
            ? "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
            : "SELECT name FROM sys.tables ORDER BY name");
        var definitions = await connection.QueryAsync<string>(connection is SqliteConnection
            ? "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
            : "SELECT CONCAT(OBJECT_NAME(object_id), '.', name, ' ', system_type_id, ' ', max_length, ' ', is_nullable) FROM sys.columns "
                + "WHERE OBJECT_SCHEMA_NAME(object_id) = 'dbo' ORDER BY 1");
        var text = new StringBuilder().AppendJoin('\n', definitions);

        foreach (var table in tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{table}\n").AppendJoin('\n', (await Rows(connection, table)).Order(StringComparer.Ordinal));
        }

        return text.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();

        if (file is not null)
        {
            foreach (var part in new[] { file, $"{file}-wal", $"{file}-shm" })
            {
                File.Delete(part);
            }

            return;
        }

        SqlConnection.ClearAllPools();
        var server = new SqlConnectionStringBuilder(((SqlServerEngine)Engine).ConnectionString);
        await OnServer(server, $"ALTER DATABASE {server.InitialCatalog} SET SINGLE_USER WITH ROLLBACK IMMEDIATE");
        await OnServer(server, $"DROP DATABASE {server.InitialCatalog}");
    }

    private static async Task<List<string>> Rows(DbConnection connection, string table)
    {
        var rows = new List<string>();
        await using var reader = await connection.ExecuteReaderAsync($"SELECT * FROM {table}");

        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable
                .Range(0, reader.FieldCount)
                .Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    private static SqliteEngine OnFile(string file) => new($"Data Source={file};Default Timeout=5");

    private static async Task OnServer(SqlConnectionStringBuilder ours, string statement)
    {
        await using var master = new SqlConnection(new SqlConnectionStringBuilder(
            ours.ConnectionString)
        { InitialCatalog = "master", Pooling = false }.ConnectionString);
        await master.ExecuteAsync(statement);
    }
}
