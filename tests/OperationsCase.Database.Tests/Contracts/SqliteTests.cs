using Dapper;
using Microsoft.Data.Sqlite;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests.Contracts;

/// <summary>What is true of the embedded file alone.</summary>
public class SqliteTests
{
    [Test]
    public void Tests_use_a_file_because_readers_of_shared_memory_wait_for_the_writer()
    {
        const string Memory = "Data Source=shared;Mode=Memory;Cache=Shared;Default Timeout=1";
        using var writer = new SqliteConnection(Memory);
        writer.Open();
        writer.Execute("CREATE TABLE Operation (Name TEXT)");
        using var reader = new SqliteConnection(Memory);
        reader.Open();

        using var transaction = writer.BeginTransaction();
        writer.Execute("INSERT INTO Operation (Name) VALUES ('Heron')", transaction: transaction);

        Assert.That(() => reader.Query("SELECT Name FROM Operation"), Throws.InstanceOf<SqliteException>());
    }

    [Test]
    public async Task Each_connection_checks_foreign_keys_and_leaves_readers_free()
    {
        await using var connection = await BothEngines.Sqlite.Open();

        Assert.That(connection.QuerySingle<int>("PRAGMA foreign_keys"), Is.EqualTo(1));
        Assert.That(connection.QuerySingle<string>("PRAGMA journal_mode"), Is.EqualTo("wal"));
        Assert.That(connection.QuerySingle<int>("PRAGMA busy_timeout"), Is.EqualTo(5000));
    }

    [Test]
    public async Task A_prefix_is_sought_in_the_index_of_a_text_column()
    {
        await using var connection = await BothEngines.Sqlite.Open();
        await connection.ExecuteAsync(
            "CREATE TABLE Person (NameKey TEXT COLLATE NOCASE NOT NULL) STRICT; CREATE INDEX IX_Person ON Person (NameKey)");

        var plan = connection.QuerySingle(
            "EXPLAIN QUERY PLAN SELECT NameKey FROM Person WHERE NameKey LIKE @Prefix",
            new { Prefix = NameFolding.Prefix("bro") });

        Assert.That((string)plan.detail, Does.StartWith("SEARCH"));
    }
}
