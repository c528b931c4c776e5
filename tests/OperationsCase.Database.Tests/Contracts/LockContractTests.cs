using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests.Contracts;

using Database = OperationsCase.Foundation.Data.Database;

/// <summary>Readers wait for nobody, and writers wait for each other.</summary>
public class LockContractTests(string name) : EngineContract(name)
{
    private string operation = "";

    [SetUp]
    public void AnOperation()
    {
        operation = ATable("Id INT NOT NULL, Name NVARCHAR(40) NOT NULL");
        Do($"INSERT INTO {operation} (Id, Name) VALUES (1, 'Heron')");
    }

    [Test]
    public async Task A_query_answers_while_a_change_is_open()
    {
        await using var change = await AChange("changed");
        await using var query = new Database(Engine);

        Assert.That(await query.SingleOrDefault<string>($"SELECT Name FROM {operation}", new { }), Is.EqualTo("Heron"));
    }

    [Test]
    public async Task A_change_is_made_and_kept_while_a_query_is_open()
    {
        await using var query = new Database(Engine);
        var first = await query.SingleOrDefault<string>($"SELECT Name FROM {operation}", new { });

        await using (var change = await AChange("changed"))
        {
            await change.Commit();
        }

        Assert.That(One<string>($"SELECT Name FROM {operation}"), Is.EqualTo("changed"));
        Assert.That(await query.SingleOrDefault<string>($"SELECT Name FROM {operation}", new { }), Is.EqualTo(first));
    }

    [Test]
    public async Task A_query_that_began_first_holds_no_lock_that_a_change_would_meet()
    {
        await using var reading = await Engine.BeginReading(Connection);
        await Connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM {operation}", transaction: reading);
        await using var second = await AChange("first");
        await second.Commit();
        await using var third = await AChange("second");

        Assert.That(async () => await third.Commit(), Throws.Nothing);
    }

    [Test]
    public async Task The_second_of_two_writers_waits_for_the_first_and_then_goes_on_from_what_it_left()
    {
        var first = await AChange("first");
        var second = Task.Run(async () =>
        {
            await using var change = await AChange("second");
            await change.Commit();
        });

        await Assert.ThatAsync(() => second.WaitAsync(TimeSpan.FromMilliseconds(300)), Throws.InstanceOf<TimeoutException>());
        await first.Commit();
        await first.DisposeAsync();
        await second;

        Assert.That(One<string>($"SELECT Name FROM {operation}"), Is.EqualTo("second"));
    }

    [Test]
    public async Task A_writer_who_gives_up_waiting_is_told_to_try_again_and_does()
    {
        var attempts = 0;
        var inTheWay = await AChange("first");

        var changed = await TransactionRetry.Run(Engine, async () =>
        {
            attempts++;
            await using var impatient = await Engine.Open();
            SetOtherwise(impatient);
            impatient.Execute(IsSqlite ? "PRAGMA busy_timeout = 0" : "SET LOCK_TIMEOUT 0");

            try
            {
                return Impatiently(impatient);
            }
            catch (DbException)
            {
                await inTheWay.DisposeAsync();
                throw;
            }
        });

        Assert.That((attempts, changed), Is.EqualTo((2, 1)));
    }

    private static void SetOtherwise(DbConnection connection)
    {
        if (connection is SqliteConnection sqlite)
        {
            SqliteEngine.WillSetOtherwise(sqlite);
        }
    }

    /// <remarks>By the connection alone, since SQLite's provider would itself try again for five seconds.</remarks>
    private int Impatiently(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE {operation} SET Name = 'impatient' WHERE Id = 1";
        command.CommandTimeout = 1;

        return command.ExecuteNonQuery();
    }

    private async Task<Database> AChange(string toName)
    {
        var database = new Database(Engine);
        database.WillChange();
        await database.Execute($"UPDATE {operation} SET Name = @toName WHERE Id = 1", new { toName });

        return database;
    }
}
