using System.Diagnostics;
using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Bench.Made;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Import;
using OperationsCase.Networks;
using OperationsCase.Problems;

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
        var networks = await Import(app, made.Networks());
        var problems = await Import(app, made.Problems());
        await Import(
            app,
            made.Operations(Named(made.Networks(), networks, gazetteer), Named(made.Problems(), problems, gazetteer)),
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
    public async Task<WebApplication> Empty()
    {
        Directory.CreateDirectory(folder);
        Array.ForEach(Directory.GetFiles(folder, $"{Settings.FileName}*"), File.Delete);
        var app = Composition.Build(Settings, builder => builder.Services.AddSingleton<IEngine>(_ => new SqliteEngine(
            Settings.SqliteConnectionString,
            isLoading: true)));
        await app.Services.GetRequiredService<DatabaseSetup>().Create(isDemonstration: true);

        return app;
    }

    public static async Task Join(WebApplication app, BenchOfficers staff, DateTimeOffset now)
    {
        await using var database = new Database(app.Services.GetRequiredService<IEngine>());
        database.WillChange();
        await staff.Join(database, now);
        await database.Commit();
    }

    /// <returns>The references, in the order of the cases; none are kept when progress is told instead.</returns>
    /// <exception cref="InvalidOperationException">A case was refused, so whoever made it has a mistake in it.</exception>
    public async Task<IReadOnlyList<string>> Import(WebApplication app, IEnumerable<ImportedCase> cases, Action<int, long>? progress = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var references = new List<string>();
        var done = 0;

        await foreach (var imported in scope.ServiceProvider.GetRequiredService<CaseImport>().Load(cases))
        {
            if (imported.Reference is null)
            {
                throw new InvalidOperationException($"Case {imported.Line} was refused: {imported.Refusals[0].Message}");
            }

            done++;

            if (progress is null)
            {
                references.Add(imported.Reference);
            }
            else if (done % 5000 == 0)
            {
                var memory = Environment.WorkingSet / 1024 / 1024;
                highest = Math.Max(highest, memory);
                progress(done, memory);
            }
        }

        return references;
    }

    /// <summary>Sends what had fallen due before the record was loaded, as the first minute of the product would, and empties the log.</summary>
    public static async Task Settle(WebApplication app)
    {
        await app.Services.GetRequiredService<IMediator>().Send(new OperationsCase.Deadlines.SweepDeadlines());
        var engine = app.Services.GetRequiredService<IEngine>();
        await using var connection = await engine.Open();
        await using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await checkpoint.ExecuteNonQueryAsync();
    }

    private static ILookup<string, string> Named(IEnumerable<ImportedCase> cases, IReadOnlyList<string> references, Gazetteer gazetteer) => (
        from pair in cases.Zip(references)
        from borough in BoroughsOf(pair.First.Acts[0].Command, gazetteer)
        select (Borough: borough, Reference: pair.Second)).ToLookup(pair => pair.Borough, pair => pair.Reference);

    private static IReadOnlyList<string> BoroughsOf(object command, Gazetteer gazetteer) => command switch
    {
        IdentifyNetwork network => network.BoroughCodes,
        RecordProblem problem => [gazetteer.Ward(problem.WardCode)!.BoroughCode],
        _ => [],
    };
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
