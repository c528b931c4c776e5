using System.Globalization;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Import;

/// <summary>
/// The whole application without its web server, for sending what was done in the past: with a clock and an officer that are set before each
/// command, and a transaction for many of them.
/// </summary>
/// <remarks>Its services are its own and it never listens, so no request from outside has its clock, its officer or its transaction.</remarks>
internal sealed class BatchApplication : IAsyncDisposable
{
    private readonly SettableTimeProvider clock = new();
    private readonly WebApplication app;
    private readonly IMediator mediator;
    private readonly BatchTransaction transaction;

    /// <param name="build">How the application is made.</param>
    /// <param name="settings">Where the record lives.</param>
    /// <param name="today">The real clock.</param>
    /// <param name="also">What stands in place of the real thing.</param>
    public BatchApplication(ApplicationFactory build, Settings settings, TimeProvider today, Action<WebApplicationBuilder>? also = null)
    {
        Today = today;
        Now = today.GetUtcNow();
        app = build(settings with { RunsJobs = false }, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddScoped(_ => Officer);
            builder.Services.AddSingleton(services => new BatchTransaction(services.GetRequiredService<IEngine>(), today));
            builder.Services.AddSingleton(new ClosingRules(RecordsThePast: true));
            also?.Invoke(builder);
        });
        mediator = Services.GetRequiredService<IMediator>();
        transaction = Services.GetRequiredService<BatchTransaction>();
    }

    /// <param name="build">How the application is made.</param>
    /// <param name="folder">Where the record's file lives.</param>
    /// <param name="today">The real clock.</param>
    /// <param name="isLoading">Whether a crash may lose the file, which nobody has seen yet.</param>
    public static BatchApplication OverFile(ApplicationFactory build, string folder, TimeProvider today, bool isLoading)
    {
        var settings = new Settings { Data = folder };

        return new BatchApplication(build, settings, today, builder =>
            builder.Services.AddSingleton<IEngine>(_ => new SqliteEngine(settings.SqliteConnectionString, isLoading)));
    }

    public IServiceProvider Services => app.Services;

    public TimeProvider Today { get; }

    /// <summary>When the next command is recorded.</summary>
    public DateTimeOffset Now
    {
        get => clock.Now;
        set => clock.Now = value;
    }

    /// <summary>Who sends the next command.</summary>
    public ICurrentUser Officer { get; set; } = BatchOfficer.TheSystem;

    /// <inheritdoc cref="BatchTransaction.Run" />
    public Task<T> InOneTransaction<T>(Func<Task<T>> commands) => transaction.Run(commands);

    /// <inheritdoc cref="BatchTransaction.Part" />
    public Task WholeOrNotAtAll(Func<Task<bool>> commands) => transaction.Part(commands);

    /// <summary>Sends a request that must be done, and gives its answer.</summary>
    /// <exception cref="InvalidOperationException">It was refused, so whoever planned it has made a mistake.</exception>
    public async Task<T> Done<T>(ICurrentUser officer, IRequest<Result<T>> request)
    {
        var result = await Ask(officer, request);

        return result.IsRefused
            ? throw new InvalidOperationException(
                $"{request.GetType().Name} by {officer.Name} at {Now.ToString("u", CultureInfo.InvariantCulture)} was "
                    + $"refused: {string.Join("; ", result.Refusals.Select(refusal => $"{refusal.Field} {refusal.Message}"))}. {request}")
            : result.Value;
    }

    /// <summary>Sends a request that may be refused.</summary>
    public async Task<Result<T>> Ask<T>(ICurrentUser officer, IRequest<Result<T>> request)
    {
        Officer = officer;

        return await mediator.Send(request);
    }

    /// <summary>Reads one value of the record, for whoever plans what to send; nobody consults it.</summary>
    public async Task<T?> Look<T>(string sql, object parameters)
    {
        await using var scope = Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<Database>().SingleOrDefault<T>(sql, parameters);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

/// <summary>Whoever recorded something in the past.</summary>
internal sealed record BatchOfficer : ICurrentUser
{
    public static BatchOfficer TheSystem { get; } = new() { Name = "The system", Role = Role.TheSystem };

    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public Role Role { get; init; }

    public string Unit { get; init; } = "";
}
