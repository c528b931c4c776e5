using System.Data;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace OperationsCase.Database.Tests.Contracts;

using Database = OperationsCase.Foundation.Data.Database;

/// <summary>What is true of the server alone.</summary>
public class SqlServerTests
{
    [Test]
    public async Task Without_a_unique_index_the_condition_alone_lets_two_in()
    {
        var engine = BothEngines.Of("SQL Server");
        await using var connection = await engine.Open();
        await connection.ExecuteAsync("CREATE TABLE Unguarded (Premises NVARCHAR(40) NOT NULL)");
        const string Add = "INSERT INTO Unguarded (Premises) SELECT @Premises WHERE NOT EXISTS (SELECT 1 FROM Unguarded WHERE Premises = @Premises)";
        await using var first = new Database(engine);
        await using var second = new Database(engine);
        first.WillChange();
        second.WillChange();

        var added = await first.Execute(Add, new { Premises = "14 Mill Lane" }) + await second.Execute(Add, new { Premises = "14 Mill Lane" });
        await first.Commit();
        await second.Commit();

        Assert.That(added, Is.EqualTo(2), "SQLite has one writer at a time, so it can never show this fault");
    }

    [Test]
    public void A_list_is_sent_as_the_type_of_its_column_so_that_an_index_serves_it()
    {
        Assert.That(TypeOfListed(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), Is.EqualTo(SqlDbType.UniqueIdentifier));
        Assert.That(TypeOfListed(new DateOnly(2026, 6, 1)), Is.EqualTo(SqlDbType.Date));
        Assert.That(TypeOfListed("CM"), Is.EqualTo(SqlDbType.NVarChar));
        Assert.That(TypeOfListed(7), Is.EqualTo(SqlDbType.Int));
        Assert.That(TypeOfListed(DateTimeOffset.UnixEpoch), Is.EqualTo(SqlDbType.Variant), "which is why no list of instants is ever sent");
    }

    private static SqlDbType TypeOfListed<T>(T value)
    {
        using var sqlite = new SqliteConnection("Data Source=:memory:");
        using var command = new SqlCommand("SELECT 1 WHERE 1 IN @values");
        sqlite.QuerySingle<int>("SELECT 1", new SentTo<T>(command, value));

        return command.Parameters[0].SqlDbType;
    }

    /// <summary>Has Dapper write its parameters into a command of SQL Server, while it runs another on SQLite: so no server is needed.</summary>
    private sealed class SentTo<T>(SqlCommand other, T value) : SqlMapper.IDynamicParameters
    {
        public void AddParameters(IDbCommand command, SqlMapper.Identity identity)
        {
            var parameters = new DynamicParameters();
            parameters.Add("values", new[] { value });
            ((SqlMapper.IDynamicParameters)parameters).AddParameters(other, identity);
        }
    }
}
