using OperationsCase.Foundation.Data;

namespace OperationsCase.Demonstration;

/// <summary>What the verb <c>demo</c> does before the application starts.</summary>
internal static class DemoVerb
{
    private const int OperationsInALine = 20;

    /// <summary>Makes sure that the folder holds a demonstration record.</summary>
    /// <returns>Why it cannot, in a sentence, or null.</returns>
    public static async Task<string?> Prepare(Settings settings)
    {
        await using var app = Composition.Build(settings with { RingsTheBell = false });

        if (app.Configuration["Database"] == "SqlServer")
        {
            return "A demonstration record lives in a file of its own. Start demo without Database=SqlServer.";
        }

        if (Verbs.TroubleWithFile(app, settings) is { } trouble)
        {
            return trouble;
        }

        var folder = new DemonstrationFolder(settings.Data);

        if (folder.HasRecord)
        {
            return await app.Services.GetRequiredService<TheRecord>().IsDemonstration()
                ? null
                : $"{Path.GetFullPath(settings.Data)} holds a real record, which demo leaves alone. Say another folder with --data.";
        }

        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();

        if (!await folder.Fill(beside => new DemonstrationRecord(now).WriteTo(beside, Show)))
        {
            return $"Another demo is laying out the record in {Path.GetFullPath(settings.Data)}. Wait for it, or say another folder with --data.";
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

        var line = $"Laying out a demonstration record: {done} of {all} operations…";

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
