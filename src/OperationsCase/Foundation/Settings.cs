using Microsoft.Data.Sqlite;

namespace OperationsCase.Foundation;

/// <summary>Where the record lives and where the application listens, as the command line and the configuration say.</summary>
internal sealed record Settings
{
    public const string FileName = "operationscase.db";

    /// <summary>The folder of the SQLite file; not used with SQL Server.</summary>
    public string Data { get; init; } = "data";

    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>Off in tests, which run the sweep by hand.</summary>
    public bool RunsJobs { get; init; } = true;

    public string SqliteConnectionString =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(Path.GetFullPath(Data), FileName), DefaultTimeout = 5 }.ToString();
}
