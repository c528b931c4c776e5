using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Foundation.Data;

namespace OperationsCase;

/// <summary>The SQL Server that a run also uses when a variable says where one is: a database made for this run, and dropped after it.</summary>
/// <remarks>It stands in the namespace above every test's, so that it is there before the first of them and goes after the last.</remarks>
[SetUpFixture]
public sealed class SqlServerOfTheRun
{
    public const string Variable = "OPERATIONSCASE_TEST_SQLSERVER";
    public const string NotRun = $"Not run on SQL Server: {Variable} is not set";

    private const string Collation = "Latin1_General_100_CI_AS_SC";

    private static BlankRecord? blank;

    /// <summary>Null when the run has no server.</summary>
    internal static SqlServerEngine? Engine { get; private set; }

    /// <summary>Gives an application the run's database, if there is one, in place of a file.</summary>
    internal static void Serve(IServiceCollection services)
    {
        if (Engine is not null)
        {
            services.AddSingleton<IEngine>(Engine);
        }
    }

    /// <summary>Takes out of the database what the test before left in it.</summary>
    internal static Task MakeBlank() => blank!.Restore();

    [OneTimeSetUp]
    public static async Task Create()
    {
        DapperTypeHandlers.Register();

        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } given)
        {
            return;
        }

        var ours = new SqlConnectionStringBuilder(given) { InitialCatalog = $"operationscase_{Guid.CreateVersion7():N}" };
        await Run(ours, $"CREATE DATABASE {ours.InitialCatalog} COLLATE {Collation}");
        Engine = new SqlServerEngine(ours.ConnectionString);
        await Run(ours, $"ALTER DATABASE {ours.InitialCatalog} SET READ_COMMITTED_SNAPSHOT ON");
        await Run(ours, $"ALTER DATABASE {ours.InitialCatalog} SET ALLOW_SNAPSHOT_ISOLATION ON");
        Assert.That(await Engine.Trouble(), Is.Null);
        await BlankFile.Create(Engine);
        blank = await BlankRecord.Of(Engine);
    }

    [OneTimeTearDown]
    public static async Task Drop()
    {
        if (Engine is not null)
        {
            var ours = new SqlConnectionStringBuilder(Engine.ConnectionString);
            SqlConnection.ClearAllPools();
            await Run(ours, $"ALTER DATABASE {ours.InitialCatalog} SET SINGLE_USER WITH ROLLBACK IMMEDIATE");
            await Run(ours, $"DROP DATABASE {ours.InitialCatalog}");
        }
    }

    private static async Task Run(SqlConnectionStringBuilder ours, string statement)
    {
        await using var master = new SqlConnection(new SqlConnectionStringBuilder(
            ours.ConnectionString)
        { InitialCatalog = "master", Pooling = false }.ConnectionString);
        await master.ExecuteAsync(statement);
    }
}
