using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Audit.Evidence;
using OperationsCase.Bench.Made;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Import;

namespace OperationsCase.Bench.Kept;

/// <summary>A folder that keeps one record of the bench, so that a second run loads nothing.</summary>
/// <param name="folder">Of this record alone.</param>
internal sealed class RecordFolder(string folder)
{
    /// <summary>Named after the newest upgrade, so that a record of an older program is made again.</summary>
    private static readonly string Stamp = $"loaded-{Upgrade.CarriedFor("sqlite")[^1].Name}.txt";

    private long highest;

    public string Folder => folder;

    public Settings Settings => new() { Data = folder, Urls = "http://127.0.0.1:0", RunsJobs = false };

    private string FileOfRecord => Path.Combine(folder, Settings.FileName);

    /// <summary>What was measured when it was loaded, or null when it is not there yet.</summary>
    public LoadedIn? Loaded => File.Exists(Path.Combine(folder, Stamp)) ? LoadedIn.Parse(File.ReadAllText(Path.Combine(folder, Stamp))) : null;

    /// <summary>Loads so many made operations by the product's own import.</summary>
    public async Task<LoadedIn> Make(int operations)
    {
        await using var app = await Empty();
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var now = clock.GetUtcNow();
        var gazetteer = app.Services.GetRequiredService<Gazetteer>();
        var staff = new BenchOfficers(gazetteer, now);
        await Join(app, staff, now);

        var made = new GeneratedCases(operations, now, staff);
        var watch = Stopwatch.StartNew();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var networks = await Named(app, made.Networks());
        var problems = await Named(app, made.Problems());
        await Import(
            app,
            made.Operations(networks, problems),
            (done, memory) => Console.Write($"\r  {done:n0} of {operations:n0} operations, {memory:n0} MB"));
        Console.WriteLine();
        var loaded = new LoadedIn(operations, watch.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - cpu, highest, null);
        await Settle(app);

        return Keep(loaded);
    }

    public LoadedIn Keep(LoadedIn loaded)
    {
        File.WriteAllText(Path.Combine(folder, Stamp), loaded.ToString());

        return loaded;
    }

    /// <summary>Rows of every table, for the report and for a plain insert of the same rows.</summary>
    public SqliteConnection Read()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = FileOfRecord, Pooling = false }.ToString());
        connection.Open();

        return connection;
    }

    /// <summary>The product over an empty record here, in which nothing waits for the disk until it is loaded.</summary>
    public async Task<BatchApplication> Empty()
    {
        Directory.CreateDirectory(folder);
        Array.ForEach(Directory.GetFiles(folder, $"{Settings.FileName}*"), File.Delete);
        File.Delete(Path.Combine(folder, AuditKeys.FileName));
        AuditKeys.MakeFirst(new ConfigurationBuilder().Build(), folder);
        var app = BatchApplication.OverFile(Composition.Build, folder, TimeProvider.System, isLoading: true);
        await app.Services.GetRequiredService<DatabaseSetup>().Create(isDemonstration: true);

        return app;
    }

    public static async Task Join(BatchApplication app, BenchOfficers staff, DateTimeOffset now)
    {
        await using var database = new Database(app.Services.GetRequiredService<IEngine>());
        database.WillChange();
        await staff.Join(database, now);
        await database.Commit();
        await ActivatorUtilities.CreateInstance<EvidenceBaseline>(app.Services).TakeOnce(app.Services.GetRequiredService<DatabaseSetup>().Newest);
    }

    /// <param name="app">The product over this record.</param>
    /// <param name="cases">What is imported.</param>
    /// <param name="progress">Told how many are there and how many MB the process has, now and then.</param>
    /// <param name="refused">Told of each case that was refused.</param>
    /// <exception cref="InvalidOperationException">A case was refused and nobody is told, so whoever made it has a mistake in it.</exception>
    public async Task Import(
        BatchApplication app,
        IEnumerable<ImportedCase> cases,
        Action<int, long>? progress = null,
        Action<ImportOutcome>? refused = null)
    {
        var done = 0;

        await foreach (var imported in new CaseImport(app).Load(cases))
        {
            if (imported.Refusals.Count > 0)
            {
                (refused ?? throw new InvalidOperationException($"Case {imported.Line} was refused: {imported.Refusals[0].Message}"))(imported);
            }

            if (++done % 1000 == 0)
            {
                var memory = Environment.WorkingSet / 1024 / 1024;
                highest = Math.Max(highest, memory);
                progress?.Invoke(done, memory);
            }
        }
    }

    /// <summary>Sends what had fallen due before the record was loaded, as the first minute of the product would, and empties the log.</summary>
    public static async Task Settle(BatchApplication app)
    {
        app.Now = app.Today.GetUtcNow();
        await app.Ask(BatchOfficer.TheSystem, new OperationsCase.Deadlines.SweepDeadlines());
        var engine = app.Services.GetRequiredService<IEngine>();
        await using var connection = await engine.Open();
        await using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await checkpoint.ExecuteNonQueryAsync();
    }

    /// <returns>By borough, the references of those that are there.</returns>
    private async Task<ILookup<string, string>> Named(BatchApplication app, IEnumerable<GeneratedPlace> places)
    {
        var named = new List<(string Borough, string Reference)>();
        await Import(app, places.Select(place => new ImportedCase(place.Number, [place.Recorded(reference =>
            named.AddRange(place.Boroughs.Select(borough => (borough, reference))))])));

        return named.ToLookup(pair => pair.Borough, pair => pair.Reference);
    }
}

/// <summary>How long a record took to load, and what the same rows took plainly.</summary>
/// <param name="Operations">How many.</param>
/// <param name="Took">By the product's import, the cases being made meanwhile.</param>
/// <param name="Cpu">The same in processor time.</param>
/// <param name="Memory">The highest working set seen meanwhile, in MB.</param>
/// <param name="Plainly">By a prepared INSERT for each table, or null while that was not measured.</param>
internal sealed record LoadedIn(int Operations, TimeSpan Took, TimeSpan Cpu, long Memory, TimeSpan? Plainly)
{
    public static LoadedIn Parse(string text)
    {
        var parts = text.Trim().Split(' ');

        return new LoadedIn(
            int.Parse(parts[0], CultureInfo.InvariantCulture), Seconds(parts[1])!.Value, Seconds(parts[2])!.Value,
            long.Parse(parts[3], CultureInfo.InvariantCulture), Seconds(parts[4]));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Operations} {Took.TotalSeconds:0.000} {Cpu.TotalSeconds:0.000} {Memory} {(Plainly is { } plainly ? $"{plainly.TotalSeconds:0.000}" : "-")}");

    private static TimeSpan? Seconds(string text) => text == "-" ? null : TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));
}
