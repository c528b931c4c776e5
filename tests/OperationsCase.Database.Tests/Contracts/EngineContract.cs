using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests.Contracts;

/// <summary>A contract: the same sentences, held on SQLite and on SQL Server.</summary>
[TestFixtureSource(typeof(BothEngines), nameof(BothEngines.Names))]
public abstract partial class EngineContract(string name)
{
    private static int tables;

    internal IEngine Engine { get; private set; } = null!;

    protected DbConnection Connection { get; private set; } = null!;

    protected bool IsSqlite => Engine.Name == "SQLite";

    [OneTimeSetUp]
    public void FindEngine() => Engine = BothEngines.Of(name);

    [SetUp]
    public async Task OpenConnection() => Connection = await Engine.Open();

    [TearDown]
    public async Task CloseConnection()
    {
        if (Connection is not null)
        {
            await Connection.DisposeAsync();
        }
    }

    /// <summary>Creates a table of this test's own from T-SQL in which its name is written {0}.</summary>
    protected string ATable(string columns, string indexes = "")
    {
        var table = $"T{Interlocked.Increment(ref tables)}_{Environment.ProcessId}";
        var tsql = $"CREATE TABLE {table} ({columns});{indexes.Replace("{0}", table, StringComparison.Ordinal)}";
        Connection.Execute(IsSqlite ? Twin(tsql) : tsql);

        return table;
    }

    protected T One<T>(string sql, object? parameters = null) => Connection.QuerySingle<T>(sql, parameters)!;

    protected T[] Many<T>(string sql, object? parameters = null) => [.. Connection.Query<T>(sql, parameters)];

    protected int Do(string sql, object? parameters = null) => Connection.Execute(sql, parameters);

    internal Fault FaultOf(string sql, object? parameters = null) =>
        Engine.FaultOf(Assert.Catch<DbException>(() => Connection.Execute(sql, parameters))!);

    /// <summary>The types as build/Schema writes them.</summary>
    private static string Twin(string tsql)
    {
        var sqlite = NativeText().Replace(tsql, "TEXT");
        sqlite = Words().Replace(sqlite, "TEXT COLLATE NOCASE");
        sqlite = Whole().Replace(sqlite, "INTEGER");
        sqlite = Bytes().Replace(sqlite, "BLOB");

        return Closing().Replace(sqlite, ") STRICT;", 1);
    }

    [GeneratedRegex(@"\b(UNIQUEIDENTIFIER|DATETIMEOFFSET\(0\)|DATE)\b(?! *\))|DATETIMEOFFSET\(0\)")]
    private static partial Regex NativeText();

    [GeneratedRegex(@"\b(N?VARCHAR|CHAR)\((\d+|MAX)\)( COLLATE \w+)?")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(BIT|INT|BIGINT)\b")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\bVARBINARY\((\d+|MAX)\)")]
    private static partial Regex Bytes();

    [GeneratedRegex(@"\);")]
    private static partial Regex Closing();
}
