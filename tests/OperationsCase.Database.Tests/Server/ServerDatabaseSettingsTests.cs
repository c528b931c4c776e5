using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests.Server;

/// <summary>What an operator is told who made a database with other settings than this program relies on.</summary>
public class ServerDatabaseSettingsTests
{
    [Test]
    public void A_database_with_both_settings_is_taken() =>
        Assert.That(new ServerDatabaseSettings { Name = "Cases", ReadsCommittedRows = true, AllowsSnapshots = true }.Trouble, Is.Null);

    [Test]
    public void The_sentence_holds_the_statements_that_are_missing() => Assert.That(
        new ServerDatabaseSettings { Name = "Case]s" }.Trouble,
        Is.EqualTo("The database Case]s makes readers wait for writers. Run this on the server, then start again: "
            + "ALTER DATABASE [Case]]s] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE; ALTER DATABASE [Case]]s] SET "
                + "ALLOW_SNAPSHOT_ISOLATION ON;"));

    [Test]
    public void And_none_that_is_not() => Assert.That(
        new ServerDatabaseSettings { Name = "Cases", ReadsCommittedRows = true }.Trouble, Does
            .Contain("ALLOW_SNAPSHOT_ISOLATION").And.Not
            .Contain("READ_COMMITTED_SNAPSHOT"));

    [TestCase("Latin1_General_100_CI_AS_SC", true)]
    [TestCase("Latin1_General_100_CI_AS_SC_UTF8", true)]
    [TestCase("SQL_Latin1_General_CP1_CI_AS", false)]
    [TestCase("Latin1_General_100_CS_AS_SC", false)]
    public void A_database_that_compares_texts_otherwise_is_not_taken(string collation, bool isTaken) => Assert.That(
        new ServerDatabaseSettings { Name = "Cases", ReadsCommittedRows = true, AllowsSnapshots = true, Collation = collation }.Trouble,
        Is.EqualTo(isTaken
            ? null
            : $"The database Cases compares texts by {collation}, and this program relies on Latin1_General_100_CI_AS_SC. "
                + "Create the database again, with COLLATE Latin1_General_100_CI_AS_SC, then start again."));

    [Test]
    public void A_server_that_ends_a_transaction_at_its_first_failed_statement_is_not_taken() => Assert.That(
        new ServerDatabaseSettings { Name = "Cases", ReadsCommittedRows = true, AllowsSnapshots = true, AbortsTransactions = true }.Trouble,
        Is.EqualTo("The server of Cases ends a transaction at its first failed statement. Take XACT_ABORT (16384) out of its user options "
            + "with sp_configure, then start again."));

    [Test]
    public async Task A_server_that_is_not_there_is_said_in_one_sentence_and_not_thrown()
    {
        var nowhere = new SqlServerEngine("Server=tcp:127.0.0.1,1;Database=Cases;User ID=a;Password=b;Connect Timeout=1;ConnectRetryCount=0");

        Assert.That(await nowhere.Trouble(), Is.EqualTo(
            "No SQL Server answers at tcp:127.0.0.1,1. "
                + "Check that it is running and can be reached from here, or name another in ConnectionStrings:OperationsCase."));
    }
}
