using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;

namespace OperationsCase.Foundation.Jobs;

/// <summary>Where Hangfire keeps its jobs on SQL Server: tables of its own, which the command <c>migrate</c> lays out.</summary>
internal static class SqlServerJobs
{
    public const string Schema = "Hangfire";

    /// <summary>What the application's account does there: it changes rows and no table.</summary>
    public const string Grant =
        $"""
        IF DATABASE_PRINCIPAL_ID(N'OperationsCaseApplication') IS NOT NULL
            GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::{Schema} TO OperationsCaseApplication;
        """;

    public static SqlServerStorageOptions Options => new() { SchemaName = Schema, PrepareSchemaIfNecessary = false };

    /// <summary>
    /// Another pool of connections than the record's: one that last read a snapshot goes on reading snapshots, in which no table can be
    /// changed.
    /// </summary>
    public static string ConnectionString(string record) =>
        new SqlConnectionStringBuilder(record) { ApplicationName = "OperationsCase jobs" }.ToString();
}
