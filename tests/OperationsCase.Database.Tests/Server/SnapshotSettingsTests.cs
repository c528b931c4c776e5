using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests.Server;

/// <summary>What an operator is told who made a database without the two settings.</summary>
public class SnapshotSettingsTests
{
    [Test]
    public void A_database_with_both_settings_is_taken() =>
        Assert.That(new SnapshotIsolation { Name = "Cases", ReadsCommittedRows = true, AllowsSnapshots = true }.Trouble, Is.Null);

    [Test]
    public void The_sentence_holds_the_statements_that_are_missing() => Assert.That(
        new SnapshotIsolation { Name = "Case]s" }.Trouble,
        Is.EqualTo("The database Case]s makes readers wait for writers. Run this on the server, then start again: "
            + "ALTER DATABASE [Case]]s] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE; ALTER DATABASE [Case]]s] SET "
                + "ALLOW_SNAPSHOT_ISOLATION ON;"));

    [Test]
    public void And_none_that_is_not() => Assert.That(
        new SnapshotIsolation { Name = "Cases", ReadsCommittedRows = true }.Trouble, Does
            .Contain("ALLOW_SNAPSHOT_ISOLATION").And.Not
            .Contain("READ_COMMITTED_SNAPSHOT"));

    [Test]
    public async Task A_server_that_is_not_there_is_said_in_one_sentence_and_not_thrown()
    {
        var nowhere = new SqlServerEngine("Server=tcp:127.0.0.1,1;Database=Cases;User ID=a;Password=b;Connect Timeout=1;ConnectRetryCount=0");

        Assert.That(await nowhere.Trouble(), Is.EqualTo(
            "No SQL Server answers at tcp:127.0.0.1,1. "
                + "Check that it is running and can be reached from here, or name another in ConnectionStrings:OperationsCase."));
    }
}
