using System.Globalization;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Deadlines;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Demonstration;

/// <summary>The whole application without its web server, with a clock and an officer that the demonstration moves.</summary>
internal sealed class DemoApplication : IAsyncDisposable
{
    private readonly SettableTimeProvider clock = new();
    private readonly DemoCurrentUser officer = new();
    private readonly WebApplication app;
    private readonly IMediator mediator;

    /// <param name="build">How the application is made.</param>
    /// <param name="folder">Where the record's file lives.</param>
    /// <param name="isLoading">Whether a crash may lose the file, which nobody has seen yet.</param>
    public DemoApplication(ApplicationFactory build, string folder, bool isLoading)
    {
        var settings = new Settings { Data = folder, RunsJobs = false };
        app = build(settings, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddScoped<ICurrentUser>(_ => officer);
            builder.Services.AddSingleton<IEngine>(_ => new SqliteEngine(settings.SqliteConnectionString, isLoading));
        });
        mediator = Services.GetRequiredService<IMediator>();
    }

    public IServiceProvider Services => app.Services;

    public DateTimeOffset Now
    {
        get => clock.Now;
        set => clock.Now = value;
    }

    /// <summary>Sends a request that must be done, and gives its answer.</summary>
    /// <exception cref="InvalidOperationException">The product refused it, so the demonstration has a mistake in it.</exception>
    public async Task<T> Done<T>(DemoPerson person, IRequest<Result<T>> request)
    {
        var result = await Ask(person, request);

        return result.IsRefused
            ? throw new InvalidOperationException(
                $"{request.GetType().Name} by {person.Name} at {Now.ToString("u", CultureInfo.InvariantCulture)} was "
                    + $"refused: {string.Join("; ", result.Refusals.Select(refusal => $"{refusal.Field} {refusal.Message}"))}. {request}")
            : result.Value;
    }

    /// <summary>Sends a request that may be refused.</summary>
    public async Task<Result<T>> Ask<T>(DemoPerson person, IRequest<Result<T>> request)
    {
        officer.Now = person;

        return await mediator.Send(request);
    }

    /// <summary>Runs the sweep at the full minute after each warning's moment, as it would have run, up to and including the moment given.</summary>
    public async Task RunJobsUpTo(DateTimeOffset moment)
    {
        while (await NextAlertAt() is { } rings && OnTheMinute(rings) <= moment)
        {
            Now = OnTheMinute(rings);
            await Done(DemoPerson.TheSystem, new SweepDeadlines());
        }
    }

    public async Task<IReadOnlyDictionary<string, Guid>> Accounts()
    {
        await using var database = new Database(Services.GetRequiredService<IEngine>());

        return (await database.List<AccountRow>(Sql.Accounts, new { })).ToDictionary(row => row.Email, row => row.Id);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<DateTimeOffset?> NextAlertAt()
    {
        await using var database = new Database(Services.GetRequiredService<IEngine>());

        return await database.SingleOrDefault<DateTimeOffset?>(Sql.NextRing, new { });
    }

    private static DateTimeOffset OnTheMinute(DateTimeOffset moment) =>
        new((moment.UtcTicks + TimeSpan.TicksPerMinute - 1) / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);

    private sealed record AccountRow
    {
        public Guid Id { get; init; }

        public string Email { get; init; } = "";
    }

    private static class Sql
    {
        internal const string NextRing = "SELECT MIN(RingsAt) FROM DeadlineAlert WHERE SentAt IS NULL AND StoodDownAt IS NULL";

        internal const string Accounts = "SELECT Id, Email FROM Officer";
    }
}
