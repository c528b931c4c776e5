using Microsoft.Data.Sqlite;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Data;

/// <summary>A SQLite record serves one node at a time.</summary>
public class DatabaseFileLockTests
{
    private readonly string data = Path.Combine(Path.GetTempPath(), $"second-node-{Guid.CreateVersion7():N}");

    private string File => Path.Combine(data, Settings.FileName);

    [SetUp]
    public async Task LayOutARecord()
    {
        DapperTypeHandlers.Register();
        Directory.CreateDirectory(data);
        await new DatabaseSetup(
            new SqliteEngine(new Settings { Data = data }.SqliteConnectionString),
            TimeProvider.System).Create(isDemonstration: true);
        SqliteConnection.ClearAllPools();
    }

    [TearDown]
    public void Delete()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    [TestCase("")]
    [TestCase("demo")]
    [TestCase("migrate")]
    public async Task A_second_node_on_one_file_is_refused_in_a_sentence(string verb)
    {
        using var first = DatabaseFileLock.Take(File);

        Assert.That(await Start(verb, data), Is.EqualTo(new ProgramProcess(
            1, "", $"OperationsCase is already running on the database {File}. Stop it first, or give another folder with --data. "
                + "To run several at once, use SQL Server.")));
    }

    [Test]
    public async Task A_link_to_the_folder_is_the_same_record()
    {
        using var first = DatabaseFileLock.Take(File);
        var link = $"{data}-link";
        Directory.CreateSymbolicLink(link, data);

        try
        {
            Assert.That((await Start("", link)).Complained, Does.StartWith("OperationsCase is already running on the database"));
        }
        finally
        {
            Directory.Delete(link);
        }
    }

    [TestCase("token --for nobody@police.example", "No active account has the e-mail address nobody@police.example.")]
    [TestCase("migrate --dry-run", "")]
    [TestCase("verify-audit", "")]
    public async Task What_only_looks_or_adds_a_token_goes_on_beside_it(string verb, string complaint)
    {
        using var first = DatabaseFileLock.Take(File);

        Assert.That((await Start(verb, data)).Complained, Is.EqualTo(complaint));
    }

    [Test]
    public void The_lock_is_given_back_and_names_only_its_own_record()
    {
        using (DatabaseFileLock.Take(File))
        {
            Assert.That(DatabaseFileLock.Take(File), Is.Null);
        }

        using var again = DatabaseFileLock.Take(File);
        Assert.That(again, Is.Not.Null);
    }

    private static Task<ProgramProcess> Start(string verb, string folder) => ProgramProcess.With(
        new Dictionary<string, string> { ["Database"] = "" },
        [.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--data", folder, "--urls", "http://127.0.0.1:0"]);
}
