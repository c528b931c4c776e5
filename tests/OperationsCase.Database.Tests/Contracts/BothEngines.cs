using Microsoft.Data.Sqlite;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests.Contracts;

/// <summary>Both engines, each with a record of this run's own. A fixture that takes one runs once for each.</summary>
[SetUpFixture]
public sealed class BothEngines
{
    private static readonly string File = Path.Combine(Path.GetTempPath(), $"contracts-{Guid.CreateVersion7():N}.db");

    internal static IEngine Sqlite { get; } = new SqliteEngine($"Data Source={File};Default Timeout=5");

    public static string[] Names { get; } = ["SQLite", "SQL Server"];

    [OneTimeSetUp]
    public static Task LayOut() => new DatabaseSetup(Sqlite, TimeProvider.System).Create(isDemonstration: false);

    [OneTimeTearDown]
    public static void Delete()
    {
        SqliteConnection.ClearAllPools();
        System.IO.File.Delete(File);
    }

    internal static IEngine Of(string name) => name == Sqlite.Name
        ? Sqlite
        : SqlServerOfTheRun.Engine ?? throw new IgnoreException(SqlServerOfTheRun.NotRun);
}
