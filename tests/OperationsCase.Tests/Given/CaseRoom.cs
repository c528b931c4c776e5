using System.Data.Common;
using System.Net.Http.Headers;
using Dapper;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tests.Given;

/// <summary>The whole application over a record of its own, with a clock that the test owns and an officer whom it names.</summary>
/// <remarks>On SQLite each room has a file; on SQL Server rooms have the run's database one after the other, so no two are open at once.</remarks>
public sealed class CaseRoom : IAsyncDisposable, IDisposable
{
    public const string Hackney = "E09000012";
    public const string TowerHamlets = "E09000030";

    private readonly TestApplication application;
    private readonly bool isBorrowed;
    private int left;

    /// <param name="with">What is different in this room, such as a setting.</param>
    public CaseRoom(Action<WebApplicationBuilder>? with = null)
        : this(ApplicationPool.Take(with)) => isBorrowed = true;

    /// <param name="application">Whose owner stops it after the last room.</param>
    internal CaseRoom(TestApplication application)
    {
        this.application = application;
        application.Begin(Clock).GetAwaiter().GetResult();
        Database = Services.GetRequiredService<IEngine>().Open().GetAwaiter().GetResult();
        Priya = AnOfficer("DC Priya Raman", Role.BoroughOfficer, "Hackney drugs unit", Hackney);
        Officer.Is(Priya);
    }

    /// <summary>Monday 23 November 2026, 9:15am in London.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 15, 0, TimeSpan.Zero));

    /// <summary>Who sends requests by <see cref="Send"/>; pages and the API have whoever signed in.</summary>
    public TestUser Officer => application.Officer;

    /// <summary>The borough drugs officer of Hackney whom every room begins with.</summary>
    public TestUser.TestPerson Priya { get; }

    public DbConnection Database { get; }

    public IServiceProvider Services => application.App.Services;

    /// <summary>A ward of Hackney, as the reference files have it.</summary>
    public string AWard(string borough = Hackney) =>
        Database.QueryFirst<string>("SELECT Code FROM Ward WHERE BoroughCode = @borough ORDER BY Code", new { borough });

    /// <summary>Sends a request through the real pipeline, as <see cref="Officer"/>.</summary>
    public Task<Result<T>> Send<T>(IRequest<Result<T>> request) => Services.GetRequiredService<IMediator>().Send(request);

    /// <summary>Sends a request that must be done, and gives its answer.</summary>
    public async Task<T> Done<T>(IRequest<Result<T>> request)
    {
        var result = await Send(request);
        Assert.That(result.Refusals, Is.Empty);

        return result.Value;
    }

    /// <summary>Runs the sweep once, as Hangfire does.</summary>
    public async Task Sweep() => await As(TestUser.TheSystem, () => new DeadlineSweep(Services.GetRequiredService<IMediator>()).Run());

    /// <summary>Does something as somebody else, and comes back.</summary>
    public async Task<T> As<T>(TestUser.TestPerson person, Func<Task<T>> work)
    {
        var before = Officer.Now;
        Officer.Is(person);

        try
        {
            return await work();
        }
        finally
        {
            Officer.Is(before);
        }
    }

    public Task As(TestUser.TestPerson person, Func<Task> work) => As(person, async () =>
    {
        await work();

        return true;
    });

    /// <summary>Somebody with an account but no password yet, in the boroughs named.</summary>
    public TestUser.TestPerson AnOfficer(string name, Role role, string unit, params string[] boroughs)
    {
        var person = new TestUser.TestPerson(Guid.CreateVersion7(Clock.GetUtcNow()), name, role, unit);
        Database.Execute(
            """
            INSERT INTO Officer (Id, Email, Name, Role, Unit, SecurityStamp, FailedSignIns, CreatedAt)
            VALUES (@Id, @Email, @Name, @Role, @Unit, 'stamp', 0, @CreatedAt)
            """,
            new { person.Id, Email = EmailOf(person), person.Name, Role = role.ToString(), person.Unit, CreatedAt = Clock.GetUtcNow() });

        foreach (var borough in boroughs)
        {
            Database.Execute("INSERT INTO OfficerBorough (OfficerId, BoroughCode) VALUES (@Id, @borough)", new { person.Id, borough });
        }

        return person;
    }

    /// <summary>Stops the application, and starts it again over the same record.</summary>
    public Task Restart() => application.Restart();

    /// <summary>Another application over the same record, not open yet, whose jobs run by themselves from a queue in memory.</summary>
    public WebApplication AnApplicationThatRunsJobs() => application.ThatRunsJobs();

    /// <summary>Another application over the same record at the same time.</summary>
    public WebApplication ASecondApplication() => application.ASecond();

    public static string EmailOf(TestUser.TestPerson person) => $"{person.Name.ToLowerInvariant().Replace(' ', '.')}@police.example";

    /// <summary>A client of the JSON API with a token of the person named, or of Priya.</summary>
    public async Task<HttpClient> Api(TestUser.TestPerson? person = null)
    {
        var token = await As(TestUser.TheSystem, () => Done(new IssueApiTokenAtConsole(EmailOf(person ?? Priya))));
        var client = application.App.GetTestClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        return client;
    }

    /// <summary>A client with neither token nor cookie, which follows no redirect.</summary>
    public HttpClient Client() => application.App.GetTestClient();

    /// <summary>A browser without scripts in which the person named, or Priya, has signed in.</summary>
    public async Task<Browser> SignedIn(TestUser.TestPerson? person = null)
    {
        const string Password = "correct horse battery";
        var who = person ?? Priya;
        var hasher = Services.GetRequiredService<Microsoft.AspNetCore.Identity.IPasswordHasher<SignInAccount>>();
        await Database.ExecuteAsync("UPDATE Officer SET PasswordHash = @Hash WHERE Id = @Id", new
        {
            who.Id,
            Hash = hasher.HashPassword(new SignInAccount(), Password),
        });
        var browser = Visitor();
        await browser.Post("/sign-in", new() { ["Email"] = EmailOf(who), ["Password"] = Password });

        return browser;
    }

    /// <summary>The application as a server, for a request that no client would let out.</summary>
    public TestServer Server => application.App.GetTestServer();

    /// <summary>A browser in which nobody has signed in.</summary>
    /// <param name="elsewhere">Another site that the application may lead to and that leads back.</param>
    /// <param name="address">The network address that it asks from.</param>
    public Browser Visitor(TestServer? elsewhere = null, string? address = null) =>
        new(application.App.GetTestServer(), elsewhere) { Address = address };

    public async ValueTask DisposeAsync()
    {
        ObjectDisposedException.ThrowIf(Interlocked.Exchange(ref left, 1) == 1, this);
        await Database.DisposeAsync();
        var outOfOrder = application.OutOfOrder.Take();

        if (isBorrowed)
        {
            await ApplicationPool.GiveBack(application);
        }

        Assert.That(outOfOrder, Is.Empty, "Rows are locked in the order of docs/lock-order.md");
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
