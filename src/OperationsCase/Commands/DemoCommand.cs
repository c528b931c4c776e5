using OperationsCase.Demonstration;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Commands;

/// <summary>What the verb <c>demo</c> does before the application starts.</summary>
internal static class DemoCommand
{
    private const int OperationsInALine = 20;

    /// <summary>Makes sure that the folder holds a demonstration record.</summary>
    /// <returns>Why it cannot, in a sentence, or null.</returns>
    public static async Task<string?> Prepare(Settings settings, ApplicationFactory build)
    {
        if ((ListeningAddresses.Trouble(settings) ?? SettingsCheck.Trouble(RefuseServer)) is { } setting)
        {
            return setting;
        }

        await using var app = build(settings with { RunsJobs = false });

        if (DataFolder.Trouble(app, settings, makesFolder: true) is { } wrong)
        {
            return wrong;
        }

        var engine = app.Services.GetRequiredService<IEngine>();

        try
        {
            return await engine.Trouble() ?? await TroubleWithRecord(app, settings, build);
        }
        catch (Exception exception) when (CommandLineActions.AdviceOn(engine, exception) is { } advice)
        {
            return advice;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"The database cannot be written to {Path.GetFullPath(settings.Data)}: {exception.Message.TrimEnd('.')}. "
                + "Make room there, or give another folder with --data.";
        }
    }

    private static string? RefuseServer(IConfiguration configuration) =>
        DatabaseEngineSelection.IsSqlServer(configuration)
            ? "A demonstration database is always a file. Start demo without Database=SqlServer."
            : null;

    private static async Task<string?> TroubleWithRecord(WebApplication app, Settings settings, ApplicationFactory build)
    {
        var record = app.Services.GetRequiredService<DatabaseSetup>();
        var standing = await record.Status();

        if (!standing.IsEmpty)
        {
            return standing.WhyNotToOpen() ?? (await record.IsDemonstration()
                ? null
                : $"{Path.GetFullPath(settings.Data)} holds real data, which demo does not touch. Give another folder with --data.");
        }

        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();

        if (!await new DemoFolder(settings.Data).Fill(beside => new DemoRecord(build, now).WriteTo(beside, Show)))
        {
            return $"Another demo is preparing the database in {Path.GetFullPath(settings.Data)}. Wait for it, or give another folder with --data.";
        }

        Console.WriteLine();

        return null;
    }

    private static void Show(int done, int all)
    {
        if (done % OperationsInALine != 0 && done != all)
        {
            return;
        }

        var line = $"Preparing the demonstration: {done} of {all} operations…";

        if (!Console.IsOutputRedirected)
        {
            Console.Write($"\r{line}");
        }
        else if (done % (OperationsInALine * 5) == 0 || done == all)
        {
            Console.WriteLine(line);
        }
    }
}
