using MediatR;
using OperationsCase.Audit.Chains;
using OperationsCase.Audit.Evidence;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Commands;

internal sealed partial class CommandLineActions
{
    public Task<int> VerifyAudit(Settings settings, string? kept) =>
        BesideOthers(settings, app => VerifyAuditCommand.Run(app.Services, kept, Console.WriteLine));

    /// <summary>On SQL Server, by an account that may delete from the log, which that of the application may not.</summary>
    public Task<int> PruneLog(Settings settings) => BesideOthers(settings, async app =>
    {
        if (AuditSettings.Of(app.Configuration).ConsultationYears is not { } years)
        {
            return Refuse("Audit__ConsultationYears is not set, so everything is kept.");
        }

        var before = app.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddYears(-years);
        var mediator = app.Services.GetRequiredService<IMediator>();
        var deleted = 0;

        while (await mediator.Send(new PruneAccessLog { Before = before }) is { IsRefused: false, Value: var lot })
        {
            deleted += lot;
        }

        Console.WriteLine($"Deleted {Format.Count(deleted, "consultation")} from before {Format.Moment(before)}.");

        return 0;
    });

    public static int NewAuditKey(Settings settings)
    {
        if (!Directory.Exists(settings.Data))
        {
            return Refuse(NoRecordYet(settings.Data));
        }

        AuditKeys.Add(settings.Data);
        Console.WriteLine($"{Path.Combine(Path.GetFullPath(settings.Data), AuditKeys.FileName)} has a new key. Restart the application, and back the file up.");

        return 0;
    }

    private static async Task TakeBaseline(WebApplication app)
    {
        var taken = await ActivatorUtilities.CreateInstance<EvidenceBaseline>(app.Services)
            .TakeOnce(app.Services.GetRequiredService<DatabaseSetup>().Newest);

        if (taken > 0)
        {
            Console.WriteLine($"The log took over {Format.Count(taken.Value, "row")} as the upgrade left them.");
        }
    }
}
