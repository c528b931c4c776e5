using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Deadlines;
using OperationsCase.Foundation;
using OperationsCase.Messages.Email;

namespace OperationsCase.Proof;

/// <summary>
/// The product over one record with a clock that stands still: it runs the sweep and one round of e-mail once, as Hangfire has it do.
/// </summary>
internal static class SweepProcess
{
    /// <summary>Said once the work begins, so that whoever kills does not kill a program that is still starting.</summary>
    public const string Begins = "sweeping";

    /// <summary>Said when nothing is due any more, and the e-mails go out.</summary>
    public const string Posts = "posting";

    public static async Task<int> Run(string folder, DateTimeOffset now)
    {
        await using var app = Open(folder, now);
        Console.WriteLine(Begins);
        await new DeadlineSweep(app.Services.GetRequiredService<IMediator>()).Run();
        Console.WriteLine(Posts);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OutboxDispatcher>().Round();

        return 0;
    }

    public static WebApplication Open(string folder, DateTimeOffset now) => Composition.Build(
        new Settings { Data = folder, Urls = "http://127.0.0.1:0", RunsJobs = false },
        builder => builder.Services.AddSingleton<TimeProvider>(new SettableTimeProvider { Now = now }));
}
