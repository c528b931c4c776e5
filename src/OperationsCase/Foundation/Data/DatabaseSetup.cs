using System.Data.Common;
using System.Globalization;
using Dapper;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Foundation.Data;

/// <summary>The database as a whole: created and upgraded by one process at a time, all of it or nothing.</summary>
/// <param name="engine">Where it is.</param>
/// <param name="clock">Tells when it was created.</param>
/// <param name="carried">Other upgrades than this program carries, in a test.</param>
internal sealed class DatabaseSetup(IEngine engine, TimeProvider clock, IReadOnlyList<Upgrade>? carried = null)
{
    private const string Demonstration = "Demonstration";

    private readonly IReadOnlyList<Upgrade> upgrades = carried ?? Upgrade.CarriedFor(engine.Upgrading.Dialect);

    /// <summary>The newest upgrade that this program carries.</summary>
    public string Newest => upgrades[^1].Name;

    /// <summary>Looks without changing anything, or making a file.</summary>
    public async Task<SchemaStatus> Status()
    {
        await using var connection = await engine.Upgrading.OpenToLook();

        if (connection is null || await HasNoTables(connection))
        {
            return new SchemaStatus { Place = engine.Place, IsEmpty = true, Due = upgrades };
        }

        var run = new UpgradeRun(engine, upgrades, connection);

        return new SchemaStatus
        {
            Place = engine.Place,
            IsForeign = !run.HasRecord,
            Due = run.Due(),
            Unknown = run.Unknown(),
            Room = engine.Upgrading.Room(),
        };
    }

    /// <summary>Lays out an empty database with its reference rows; leaves any other as it is.</summary>
    /// <param name="isDemonstration">What a new record will say of itself, for good.</param>
    /// <returns>Whether it was created now.</returns>
    public async Task<bool> Create(bool isDemonstration)
    {
        using var work = CurrentWork.Is(WorkKind.Upgrade);
        await using var connection = await engine.Upgrading.OpenToUpgrade();
        await using var transaction = await engine.Upgrading.Begin(connection);

        if (!await HasNoTables(connection, transaction))
        {
            return false;
        }

        new UpgradeRun(engine, upgrades, connection, transaction).Run();
        await ReferenceFiles.Load(engine, transaction);
        await Say(transaction, SystemFacts.LaidOutAt, clock.GetUtcNow().ToString("u", CultureInfo.InvariantCulture));
        await Say(transaction, Demonstration, isDemonstration ? "yes" : "no");
        await Verify(transaction, upgrades[^1].Name);
        await transaction.CommitAsync();
        await engine.Upgrading.PrepareJobs();

        return true;
    }

    /// <summary>Gives a record the upgrades that are due, all of them or none.</summary>
    /// <returns>Their names, in order.</returns>
    /// <exception cref="UpgradeFailedException">One failed, and the record is as it was.</exception>
    public async Task<IReadOnlyList<string>> ApplyUpgrades()
    {
        using var work = CurrentWork.Is(WorkKind.Upgrade);
        await using var connection = await engine.Upgrading.OpenToUpgrade();
        await using var transaction = await engine.Upgrading.Begin(connection);
        var done = new UpgradeRun(engine, upgrades, connection, transaction).Run();

        if (done.Count > 0)
        {
            await Verify(transaction, done[^1]);
        }

        await transaction.CommitAsync();
        await engine.Upgrading.PrepareJobs();

        return done;
    }

    public async Task<bool> IsDemonstration()
    {
        await using var database = new Database(engine);

        return await SystemFacts.Find(database, Demonstration) == "yes";
    }

    private async Task Verify(DbTransaction transaction, string newest)
    {
        try
        {
            await engine.Upgrading.Verify(transaction);
        }
        catch (InvalidOperationException exception)
        {
            throw new UpgradeFailedException(newest, exception);
        }
    }

    private async Task<bool> HasNoTables(DbConnection connection, DbTransaction? transaction = null) =>
        await connection.QuerySingleAsync<int>(engine.Upgrading.CountOfTables, transaction: transaction) == 0;

    private static Task<int> Say(DbTransaction transaction, string name, string value) =>
        transaction.Connection!.ExecuteAsync(Sql.AddFact, new { Name = name, Value = value }, transaction);

    private static class Sql
    {
        internal const string AddFact = "INSERT INTO SystemFact (Name, Value) VALUES (@Name, @Value)";
    }
}
