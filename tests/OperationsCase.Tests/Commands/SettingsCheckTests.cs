using Dapper;
using Microsoft.Data.Sqlite;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Commands;

/// <summary>A start that cannot be ends with exit code 1 and one sentence that says what to do, and leaves nothing behind.</summary>
public class SettingsCheckTests
{
    private const string NoServer = "No SQL Server answers at tcp:127.0.0.1,1. "
        + "Check that it is running and can be reached from here, or name another in ConnectionStrings:OperationsCase.";

    private readonly string data = Path.Combine(Path.GetTempPath(), $"bad-start-{Guid.CreateVersion7():N}");

    private string File => Path.Combine(data, Settings.FileName);

    [TearDown]
    public void Delete()
    {
        SqliteConnection.ClearAllPools();

        if (Directory.Exists(data))
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [TestCase("Database=Postgres", "", "Database is 'Postgres', which is neither Sqlite nor SqlServer. Set it to one of them, or leave it out.")]
    [TestCase("Database=Postgres", "demo", "Database is 'Postgres', which is neither Sqlite nor SqlServer. Set it to one of them, or leave it out.")]
    [TestCase("Database=SqlServer", "", "Database is SqlServer, but ConnectionStrings:OperationsCase is not set. "
        + "Set it to something like Server=…;Database=OperationsCase;Encrypt=True")]
    [TestCase("Database=SqlServer", "migrate --dry-run", "Database is SqlServer, but ConnectionStrings:OperationsCase is not set. "
        + "Set it to something like Server=…;Database=OperationsCase;Encrypt=True")]
    [TestCase("Database=SqlServer", "demo", "A demonstration database is always a file. Start demo without Database=SqlServer.")]
    [TestCase(
        "Database=SqlServer|Hunter2",
        "",
        "ConnectionStrings:OperationsCase cannot be read. Write it like Server=…;Database=OperationsCase;Encrypt=True")]
    [TestCase(
        "Database=SqlServer|Server=there",
        "migrate",
        "ConnectionStrings:OperationsCase must name a server and a database. Write it like Server=…;Database=OperationsCase;Encrypt=True")]
    [TestCase("Database=SqlServer|Server=tcp:127.0.0.1,1;Database=Cases;User ID=a;Password=b", "", NoServer)]
    public async Task Wrong_settings_and_a_server_that_is_not_there_are_told(string settings, string verb, string sentence)
    {
        var parts = settings.Split('|');

        var started = await Start(verb, new()
        {
            ["Database"] = parts[0].Split(
            '=')[1],
            ["ConnectionStrings__OperationsCase"] = parts.ElementAtOrDefault(1)
            ?? ""
        });

        Assert.That(started, Is.EqualTo(new ProgramProcess(1, "", sentence)));
        Assert.That(Directory.Exists(data), Is.False);
    }

    [TestCase("")]
    [TestCase("demo")]
    [TestCase("token --for a@police.example")]
    public async Task A_record_of_an_older_version_is_left_to_migrate(string verb)
    {
        await ARecord(Upgrade.CarriedFor(SqliteUpgradeEngine.Name).Take(1));
        var before = System.IO.File.ReadAllBytes(File);

        var started = await Start(verb);

        Assert.That(started, Is.EqualTo(new ProgramProcess(
            1,
            "",
            $"{File} is an older version. Back it up, then upgrade it with the command migrate.")));
        Assert.That(System.IO.File.ReadAllBytes(File), Is.EqualTo(before));
    }

    [TestCase("")]
    [TestCase("demo")]
    [TestCase("migrate")]
    [TestCase("migrate --dry-run")]
    [TestCase("token --for a@police.example")]
    public async Task A_record_of_a_newer_version_is_left_alone(string verb)
    {
        await ARecord([.. Upgrade.CarriedFor(SqliteUpgradeEngine.Name), new Upgrade("9999-of-tomorrow", "CREATE TABLE Tomorrow (Id INT)")]);
        var before = System.IO.File.ReadAllBytes(File);

        var started = await Start(verb);

        Assert.That(started, Is.EqualTo(new ProgramProcess(
            1, "", $"{File} is a newer version: it has the upgrade 9999-of-tomorrow. "
                + "Start the newer program, or restore the backup from before the upgrade.")));
        Assert.That(System.IO.File.ReadAllBytes(File), Is.EqualTo(before));
    }

    [Test]
    public async Task A_dry_run_prints_every_script_of_a_record_that_is_not_there_and_makes_no_file()
    {
        var started = await Start("migrate --dry-run");

        Assert.That((started.ExitCode, started.Complained), Is.EqualTo((0, "")));
        Assert.That(started.Said, Does.StartWith("-- 0001-first-record").And
            .Contain("CREATE TABLE Operation").And
            .Contain("-- 0002-lists-from-an-index"));
        Assert.That(Directory.Exists(data), Is.False);
    }

    [Test]
    public async Task Migrate_upgrades_an_older_record_once_and_a_dry_run_says_before_what_it_will_do()
    {
        await ARecord(Upgrade.CarriedFor(SqliteUpgradeEngine.Name).Take(1));
        var before = System.IO.File.ReadAllBytes(File);

        var dry = await Start("migrate --dry-run");
        Assert.That(dry.Said, Does.StartWith("-- 0002-lists-from-an-index").And.Not.Contain("CREATE TABLE SystemFact"));
        Assert.That(System.IO.File.ReadAllBytes(File), Is.EqualTo(before));

        Assert.That((await Start("migrate")).Said, Does.StartWith($"Upgraded {File}: 0002-lists-from-an-index"));
        Assert.That((await Start("migrate")).Said, Is.EqualTo($"Nothing to do: {File} is up to date."));
    }

    [Test]
    public async Task A_file_and_a_folder_that_cannot_be_written_are_told()
    {
        Directory.CreateDirectory(File);

        Assert.That((await Start("migrate")).Complained, Is.EqualTo($"{File} cannot be opened for writing. "
            + "Check that this account may write to the folder, or give another one with --data."));
        Assert.That((await Start("", folder: Path.Combine("/proc", "no-such-folder"))).Complained, Does.EndWith("cannot be created. "
            + "Give another one with --data."));
    }

    private Task<ProgramProcess> Start(string verb, Dictionary<string, string>? settings = null, string? folder = null) => ProgramProcess.With(
        settings ?? new() { ["Database"] = "" },
        [.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--data", folder ?? data, "--urls", "http://127.0.0.1:0"]);

    private async Task ARecord(IEnumerable<Upgrade> upgrades)
    {
        DapperTypeHandlers.Register();
        Directory.CreateDirectory(data);
        var engine = new SqliteEngine(new Settings { Data = data }.SqliteConnectionString);
        await new DatabaseSetup(engine, TimeProvider.System, [.. upgrades]).Create(isDemonstration: true);

        await using (var connection = await engine.Open())
        {
            await connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        SqliteConnection.ClearAllPools();
    }
}
