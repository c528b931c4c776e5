using Hangfire;
using Hangfire.InMemory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection.KeyManagement.Internal;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Foundation.Web;
using OperationsCase.Tests.WholeProduct.LockOrder;

namespace OperationsCase.Tests.Given;

/// <summary>The whole application, started once and used by one test after the other; each is given a record and a clock of its own.</summary>
/// <remarks>On SQLite each application has a file; on SQL Server all have the run's database, so no two are used at once.</remarks>
internal sealed class TestApplication : IAsyncDisposable
{
    /// <summary>A test asks more in a second than an officer in a day; the tests of the limits set their own.</summary>
    private static readonly RateLimitSettings Unhurried = new()
    {
        SignInsOfAccount = 1_000_000,
        SignInsOfAddress = 1_000_000,
        SearchesOfAccount = 1_000_000,
    };

    private static readonly AuditKeys Keys = AuditKeys.Of(Enumerable.Range(0, AuditKeys.KeyBytes).Select(place => (byte)place).ToArray());

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"room-{Guid.CreateVersion7():N}");
    private readonly Action<WebApplicationBuilder>? with;
    private readonly ReplaceableClock clock = new();
    private OwnSingletons? singletons;
    private WebApplication? app;

    /// <param name="with">What is different in this application, such as a setting.</param>
    public TestApplication(Action<WebApplicationBuilder>? with = null) => this.with = with;

    public WebApplication App => app ?? throw new InvalidOperationException("The application has no record yet.");

    /// <summary>Whether it is as every other, so that any test can use it.</summary>
    public bool IsOrdinary => with is null;

    /// <summary>Who sends requests that come by no page and not by the API.</summary>
    public TestUser Officer { get; } = new();

    /// <summary>What its commands did in another order of tables than all must.</summary>
    public OutOfOrder OutOfOrder { get; } = new();

    private Settings Settings => new() { Data = folder, RunsJobs = false };

    /// <summary>Gives the application a blank record, the time of the clock named, and nothing that it remembers of the record before.</summary>
    public async Task Begin(TimeProvider time)
    {
        clock.Inner = time;
        Officer.Is(TestUser.TheSystem);
        await CopyBlankRecord();

        if (app is null)
        {
            await Start();
        }
        else
        {
            singletons!.MakeAgain();
            ((ReplaceableKeyRing)app.Services.GetRequiredService<IKeyRingProvider>()).ReadAgain();
        }
    }

    /// <summary>Stops the application, and starts it again over the same record.</summary>
    public async Task Restart()
    {
        await App.DisposeAsync();
        await Start();
    }

    /// <summary>Another application over the same record, not open yet, whose jobs run by themselves from a queue in memory.</summary>
    public WebApplication ThatRunsJobs() => Build(Settings with { RunsJobs = true }, also: builder =>
    {
        builder.Services.AddSingleton<JobStorage>(services =>
        {
            // Hangfire logs by a static, which must be this application's before its storage is made.
            services.GetRequiredService<IGlobalConfiguration>();

            return new InMemoryStorage();
        });
        with?.Invoke(builder);
    });

    /// <summary>Another application over the same record at the same time.</summary>
    public WebApplication ASecond()
    {
        var second = Build(Settings, with);
        second.StartAsync().GetAwaiter().GetResult();

        return second;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        // NUnit keeps every fixture to the end of the run, and what its fields lead to.
        (app, singletons) = (null, null);
        Clear();
    }

    private async Task Start()
    {
        IServiceCollection registered = null!;
        app = Build(Settings, builder =>
        {
            with?.Invoke(builder);
            registered = builder.Services;
        });
        await app.StartAsync();
        singletons = new OwnSingletons(registered, app.Services);
    }

    private WebApplication Build(Settings settings, Action<WebApplicationBuilder>? also = null) => Composition.Build(settings, builder =>
    {
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<IEngine>(_ => new OverheardSqlite(settings.SqliteConnectionString));
        WrittenRows.Overhear(builder.Services, OutOfOrder);
        SqlServerOfTheRun.Serve(builder.Services);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(Unhurried);
        builder.Services.AddSingleton(Keys);
        builder.Services.AddSingleton<IStartupFilter, RemoteAddressFilter>();
        ReplaceableKeyRing.Use(builder.Services);
        builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
        builder.Services.AddScoped<ICurrentUser>(services => new TestUser.TestOrSignedInUser(services, Officer));
        also?.Invoke(builder);
    });

    private async Task CopyBlankRecord()
    {
        Clear();
        Directory.CreateDirectory(folder);

        // Also beside a server: some rooms put a SQLite of their own in its place.
        File.Copy(BlankFile.Path, Path.Combine(folder, Settings.FileName));

        if (SqlServerOfTheRun.Engine is not null)
        {
            await SqlServerOfTheRun.MakeBlank();
        }
    }

    private void Clear()
    {
        using (var connection = new SqliteConnection(Settings.SqliteConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
