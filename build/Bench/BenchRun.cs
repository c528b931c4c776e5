using OperationsCase.Bench.Given;
using OperationsCase.Bench.Kept;
using OperationsCase.Bench.Made;
using OperationsCase.Bench.Measured;
using OperationsCase.Bench.Reported;
using OperationsCase.Foundation;

namespace OperationsCase.Bench;

/// <summary>One run of the bench over the records that were asked for.</summary>
internal sealed class BenchRun(BenchOptions options, TimeProvider clock)
{
    private const int CopiedUpTo = 200_000;
    private const int StartedOver = 100_000;
    private const int Starts = 5;
    private const int ManyClients = 50;

    private readonly Results results = new(Path.Combine(Repository(), "build", "Bench", "results"));
    private PublishedProduct? published;

    public async Task<int> Go()
    {
        // Both the product in this process and the published one read it: the bench asks more in a second than an officer in a day.
        Environment.SetEnvironmentVariable("Limits__SearchesOfAccount", "100000000");
        Environment.SetEnvironmentVariable("Reading__Rows", "100000000");

        if (options.Cases is { } cases)
        {
            return await new GivenRecord(new SourceFolder(cases), new RecordFolder(Path.Combine(options.Data, "cases"))).Load() == 0 ? 0 : 1;
        }

        foreach (var operations in options.Operations)
        {
            var record = await Loaded(operations);

            if (options.Explain is { } named)
            {
                await Explain(record, named);

                continue;
            }

            await using var copy = await Working(record, operations);
            await Measure(copy.Record, operations);
            await Alone(copy.Record, operations);
        }

        if (options.Explain is null)
        {
            new BenchReport(results, clock).Write(Path.Combine(Repository(), "build", "Bench", "results"));
        }

        return 0;
    }

    private async Task<RecordFolder> Loaded(int operations)
    {
        var record = new RecordFolder(Path.Combine(options.Data, $"{operations}"));

        if (record.Loaded is null)
        {
            Console.WriteLine($"Loading {operations:n0} operations into {record.Folder}");
            await record.Make(operations);
        }

        var loaded = record.Loaded!;

        if (loaded.Plainly is null && options.Asks("load"))
        {
            loaded = record.Keep(loaded with { Plainly = (await PlainInsert.Measure(record)).Took });
        }

        results.Keep($"load {operations} seconds", loaded.Took.TotalSeconds);
        results.Keep($"load {operations} memory", loaded.Memory);

        if (loaded.Plainly is { } plainly)
        {
            results.Keep($"load {operations} plainly", plainly.TotalSeconds);
        }

        return record;
    }

    private async Task Measure(RecordFolder record, int operations)
    {
        await using var server = await ProductServer.Open(record);

        if (options.Asks("premises") || options.Asks("place"))
        {
            await PremisesOfCases.Record(server, record, operations);
        }

        await using var baseline = await BaselineServer.Open(record, clock);
        var contest = new Comparison(server, baseline, options.Round, options.Rounds);
        Console.WriteLine($"{operations:n0} operations");

        foreach (var measure in MeasuredRequests.Of(record, clock.GetUtcNow()).Where(measure => options.Asks(measure.Name)))
        {
            foreach (var finding in await contest.Run(measure, options.Clients, operations))
            {
                results.Keep(finding);
            }
        }

        if (options.Asks(SweepMeasurement.Name))
        {
            using var connection = record.Read();
            var swept = await new SweepMeasurement(server, baseline, connection, clock).Run(operations);
            Console.WriteLine($"  sweep: {swept}");
            results.Keep(swept);
        }
    }

    /// <summary>What only the published product by itself can show.</summary>
    private async Task Alone(RecordFolder record, int operations)
    {
        if (options.Asks("start") && operations == StartedOver)
        {
            var first = await (published ??= PublishedProduct.Make(Repository())).FirstPage(record, Starts);
            Console.WriteLine($"  first page after {first.TotalSeconds:0.00} s");
            results.Keep("first page seconds", first.TotalSeconds);
        }

        if (options.Asks("memory"))
        {
            string token;

            await using (var server = await ProductServer.Open(record))
            {
                token = server.Token;
            }

            var peak = await (published ??= PublishedProduct.Make(Repository())).PeakMemory(
                record,
                MeasuredRequests.Of(record, clock.GetUtcNow()),
                ManyClients,
                options.Round,
                token);
            Console.WriteLine($"  {peak} MB with {ManyClients} clients");
            results.Keep($"memory {operations}", peak);
        }
    }

    private async Task Explain(RecordFolder record, string named)
    {
        await using var server = await ProductServer.Open(record);
        await using var baseline = await BaselineServer.Open(record, clock);
        var measure = MeasuredRequests.Of(record, clock.GetUtcNow()).Single(measure => measure.Name == named);
        ExplainedStatements.Write(record, (await new Comparison(
            server,
            baseline,
            options.Round,
            options.Rounds).Catch(measure with { Variants = [measure.Variants[0]] }))[0], Console.Out);
    }

    /// <summary>
    /// A copy to measure on, so that what the measures write does not make the next run's record larger; a very large one is measured in
    /// its place.
    /// </summary>
    private static async Task<RecordCopy> Working(RecordFolder record, int operations)
    {
        if (operations > CopiedUpTo)
        {
            return new RecordCopy(record, IsTemporary: false);
        }

        var beside = new RecordFolder(Path.Combine(record.Folder, "measured"));
        Directory.CreateDirectory(beside.Folder);
        Array.ForEach(Directory.GetFiles(beside.Folder), File.Delete);
        await using var source = File.OpenRead(Path.Combine(record.Folder, Settings.FileName));
        await using var target = File.Create(Path.Combine(beside.Folder, Settings.FileName));
        await source.CopyToAsync(target);

        return new RecordCopy(beside, IsTemporary: true);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "OperationsCase.sln")))
        {
            folder = folder.Parent
                ?? throw new InvalidOperationException(
                    "The bench runs from a clone of the repository. Start it with dotnet run --project build/Bench.");
        }

        return folder.FullName;
    }

    private sealed record RecordCopy(RecordFolder Record, bool IsTemporary) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();

            if (IsTemporary)
            {
                Directory.Delete(Record.Folder, recursive: true);
            }

            return ValueTask.CompletedTask;
        }
    }
}
