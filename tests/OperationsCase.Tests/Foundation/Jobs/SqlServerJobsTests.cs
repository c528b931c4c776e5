using Microsoft.Data.SqlClient;
using OperationsCase.Foundation.Jobs;

namespace OperationsCase.Tests.Foundation.Jobs;

/// <summary>The causes for which jobs could not start on SQL Server. None of it was run on a server.</summary>
public class SqlServerJobsTests
{
    private const string Record = "Server=db.police.example;Database=OperationsCase;Application Name=OperationsCase;Encrypt=True";

    [Test]
    public void Jobs_never_share_a_connection_with_the_record_which_may_still_read_a_snapshot()
    {
        var jobs = new SqlConnectionStringBuilder(SqlServerJobs.ConnectionString(Record));

        Assert.That(jobs.ApplicationName, Is.Not.EqualTo(new SqlConnectionStringBuilder(Record).ApplicationName));
        Assert.That((jobs.DataSource, jobs.InitialCatalog), Is.EqualTo(("db.police.example", "OperationsCase")));
    }

    [Test]
    public void The_application_lays_out_no_table_of_jobs() => Assert.That(SqlServerJobs.Options.PrepareSchemaIfNecessary, Is.False);
}
