using Microsoft.Data.Sqlite;
using OperationsCase.Schema;

namespace OperationsCase.Database.Tests;

/// <summary>This repository's database, read once, compiled once for SQL Server and created once on SQLite.</summary>
[SetUpFixture]
public sealed class CompiledSchemas
{
    internal static SchemaFolder Folder { get; private set; } = null!;

    internal static SqlServerModel SqlServer { get; private set; } = null!;

    internal static SqliteConnection Sqlite { get; private set; } = null!;

    /// <summary>Every statement of the application, under the name that the model's messages quote.</summary>
    internal static IReadOnlyList<Statement> Statements { get; } = Statement.In(typeof(Foundation.Data.IEngine).Assembly);

    internal static IEnumerable<Table> Tables => Folder.InOrder.Select(file => file.Definition).OfType<Table>();

    private static string Path => System.IO.Path.Combine(RepositoryFolder.Path, "database");

    [OneTimeSetUp]
    public static void Prepare()
    {
        Folder = new SchemaFolder(Path);
        SqlServer = new SqlServerModel(Folder.InOrder.Select(file => file.TSql));
        SqlServer.AddStatements(Statements
            .Where(statement => SharedSql.IsTSql(statement.Text))
            .Select(statement => (statement.Name, statement.Text)));
        Sqlite = LayOut(Directory.EnumerateFiles(System.IO.Path.Combine(Path, "sqlite"), "*.sql")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText));
    }

    [OneTimeTearDown]
    public static void Dispose()
    {
        SqlServer.Dispose();
        Sqlite.Dispose();
    }

    internal static SqliteConnection LayOut(IEnumerable<string> scripts)
    {
        var connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
        connection.Open();

        foreach (var script in scripts)
        {
            using var command = connection.CreateCommand();
            command.CommandText = script;
            command.ExecuteNonQuery();
        }

        return connection;
    }
}
