using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Audit.Evidence;
using OperationsCase.Cases;
using OperationsCase.Commands;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Proof;

/// <summary>Upgrades a copy of a large record of an older version, as <c>migrate</c> does, and looks whether everything is still there.</summary>
/// <param name="record">The folder of the older record, which stays as it is.</param>
/// <param name="copy">The folder that the copy is made in, and deleted from.</param>
internal sealed class UpgradeTrial(string record, string copy)
{
    /// <param name="Upgrades">Their names, in order.</param>
    /// <param name="Size">Of the record before, in bytes.</param>
    /// <param name="Needed">What the program wanted free on the disk before it began.</param>
    /// <param name="Free">What was.</param>
    /// <param name="Most">The most that the copy took meanwhile, with what is kept beside it.</param>
    /// <param name="Took">The upgrades and the registrations.</param>
    /// <param name="Verified">How long the log took to verify.</param>
    /// <param name="Said">What verifying it said last.</param>
    /// <param name="Flaws">What it found wrong.</param>
    /// <param name="Rows">What became of each table.</param>
    internal sealed record Outcome(
        IReadOnlyList<string> Upgrades,
        long Size,
        long Needed,
        long Free,
        long Most,
        TimeSpan Took,
        TimeSpan Verified,
        IReadOnlyList<string> Said,
        int Flaws,
        IReadOnlyList<KeptRows.Found> Rows);

    /// <returns>Null when the program refused to begin, and said why.</returns>
    public async Task<Outcome?> Run()
    {
        Directory.CreateDirectory(copy);
        var (from, to) = (Path.Combine(record, Settings.FileName), Path.Combine(copy, Settings.FileName));
        File.Copy(from, to, overwrite: true);
        AuditKeys.MakeFirst(new ConfigurationBuilder().Build(), copy);

        try
        {
            await using var application = Composition.Build(new Settings { Data = copy, Urls = "http://127.0.0.1:0", RunsJobs = false });

            return await Run(application, from, to);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(copy, recursive: true);
        }
    }

    private static async Task<Outcome?> Run(WebApplication application, string from, string to)
    {
        var setup = application.Services.GetRequiredService<DatabaseSetup>();
        var status = await setup.Status();

        if (status.WhyNotToUpgrade() is { } refusal)
        {
            Console.WriteLine(refusal);

            return null;
        }

        var most = 0L;
        using var done = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                most = Math.Max(most, Directory.EnumerateFiles(Path.GetDirectoryName(to)!).Sum(file => new FileInfo(file).Length));
                await Task.Delay(200);
            }
        });
        var watch = Stopwatch.StartNew();
        Console.WriteLine(await MigrateCommand.Run(setup, status, application.Services.GetRequiredService<CaseKindRegister>()));
        await ActivatorUtilities.CreateInstance<EvidenceBaseline>(application.Services).TakeOnce(setup.Newest);
        var took = watch.Elapsed;
        await done.CancelAsync();
        await watching;
        var said = new List<string>();
        watch.Restart();
        var code = await VerifyAuditCommand.Run(application.Services, kept: null, said.Add);
        var verified = watch.Elapsed;
        SqliteConnection.ClearAllPools();
        var checkedAt = said.FindIndex(line => line.StartsWith("Checked ", StringComparison.Ordinal));

        return new Outcome(
            [.. status.Due.Select(upgrade => upgrade.Name)],
            new FileInfo(from).Length,
            status.Room!.Value.Needed,
            status.Room!.Value.Free,
            most,
            took,
            verified,
            said[checkedAt..],
            code == 0 ? 0 : Math.Max(1, checkedAt),
            new KeptRows(from, to).Look());
    }
}
