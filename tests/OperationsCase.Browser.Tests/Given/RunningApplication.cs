using System.Net.Http.Headers;
using Dapper;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Deadlines;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Browser.Tests.Given;

/// <summary>The real application, listening on a free port, over a record of its own and by a clock that the test owns.</summary>
internal sealed class RunningApplication : IAsyncDisposable
{
    public const string Hackney = "E09000012";
    public const string TowerHamlets = "E09000030";
    public const string Password = "correct horse battery";

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"station-{Guid.CreateVersion7():N}");
    private WebApplication app = null!;

    /// <summary>Monday 23 November 2026, 9:15am in London.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 15, 0, TimeSpan.Zero));

    public string Address => app.Urls.Single();

    public IServiceProvider Services => app.Services;

    public static async Task<RunningApplication> Open()
    {
        var station = new RunningApplication();
        Directory.CreateDirectory(station.folder);

        if (SqlServerOfTheRun.Engine is null)
        {
            File.Copy(BlankFile.Path, Path.Combine(station.folder, Settings.FileName));
        }
        else
        {
            await SqlServerOfTheRun.MakeBlank();
        }

        station.app = Composition.Build(
            new Settings { Data = station.folder, Urls = "http://127.0.0.1:0", RunsJobs = false },
            builder =>
            {
                SqlServerOfTheRun.Serve(builder.Services);
                builder.Services.AddSingleton<TimeProvider>(station.Clock);
                builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
            });
        await station.app.StartAsync();

        return station;
    }

    /// <summary>Runs the sweep once, as Hangfire does.</summary>
    public Task Sweep() => new DeadlineSweep(app.Services.GetRequiredService<IMediator>()).Run();

    /// <summary>A ward of Hackney, as the reference files have it.</summary>
    public async Task<string> AWard()
    {
        await using var database = await app.Services.GetRequiredService<IEngine>().Open();

        return await database.QueryFirstAsync<string>("SELECT Code FROM Ward WHERE BoroughCode = @borough ORDER BY Code", new { borough = Hackney });
    }

    /// <summary>A program that speaks to the API as the account.</summary>
    public async Task<HttpClient> Api(string email)
    {
        var token = await app.Services.GetRequiredService<IMediator>().Send(new IssueApiTokenAtConsole(email));
        var api = new HttpClient { BaseAddress = new Uri(Address) };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);

        return api;
    }

    /// <summary>Somebody who can sign in with <see cref="Password"/>.</summary>
    /// <returns>Their e-mail address.</returns>
    public async Task<string> Account(string name, Role role, string unit, string borough = Hackney, PoliceRank? rank = null)
    {
        var id = Guid.CreateVersion7(Clock.GetUtcNow());
        var email = $"{name.ToLowerInvariant().Replace(' ', '.')}@police.example";
        var hash = app.Services.GetRequiredService<IPasswordHasher<SignInAccount>>().HashPassword(new SignInAccount(), Password);
        await using var database = await app.Services.GetRequiredService<IEngine>().Open();
        await database.ExecuteAsync(
            """
            INSERT INTO Officer (Id, Email, Name, Role, Unit, PasswordHash, SecurityStamp, FailedSignIns, CreatedAt, Rank)
            VALUES (@id, @email, @name, @role, @unit, @hash, 'stamp', 0, @now, @rank)
            """,
            new { id, email, name, role = role.ToString(), unit, hash, now = Clock.GetUtcNow(), rank = rank?.ToString() });
        await database.ExecuteAsync("INSERT INTO OfficerBorough (OfficerId, BoroughCode) VALUES (@id, @borough)", new { id, borough });

        return email;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        using (var connection = new SqliteConnection(new Settings { Data = folder }.SqliteConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(folder, recursive: true);
    }
}
