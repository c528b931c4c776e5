using System.CommandLine;

namespace OperationsCase.Bench;

/// <summary>What the command line asked for.</summary>
internal sealed record BenchOptions
{
    public IReadOnlyList<int> Operations { get; init; } = [];

    public IReadOnlyList<int> Clients { get; init; } = [];

    /// <summary>Names of measures, or load, memory or start; all of them when none is named.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    public string? Cases { get; init; }

    public string Data { get; init; } = "";

    public TimeSpan Round { get; init; }

    public int Rounds { get; init; }

    /// <summary>A measure whose statements are to be shown with their plans, instead of measuring.</summary>
    public string? Explain { get; init; }

    public bool Asks(string name) => Only.Count == 0 || Only.Contains(name);

    public static async Task<int> Read(string[] args, Func<BenchOptions, Task<int>> run)
    {
        var operations = new Option<int[]>("--operations")
        {
            Description = "How many operations a record has; may be given several times",
            DefaultValueFactory = _ => [1_000, 10_000, 100_000, 1_000_000],
        };
        var clients = new Option<int[]>("--clients")
        {
            Description = "How many clients ask at the same time; may be given several times",
            DefaultValueFactory = _ => [1, 8, 50],
        };
        var only = new Option<string[]>("--only")
        {
            Description = "log, list, case, figure, reference, street, network, premises, place, sweep, load, memory or start",
            DefaultValueFactory = _ => [],
        };
        var cases = new Option<string?>("--cases") { Description = "A folder with cases.csv, events.csv and meta.json to load and check instead" };
        var data = new Option<string>("--data")
        {
            Description = "Where the records are kept between runs",
            DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "operationscase-bench"),
        };
        var round = new Option<double>("--round") { Description = "How many seconds a round lasts", DefaultValueFactory = _ => 3 };
        var rounds = new Option<int>("--rounds") { Description = "How many rounds of each", DefaultValueFactory = _ => 5 };
        var explain = new Option<string?>("--explain") { Description = "A measure whose statements to show with their plans" };
        var root = new RootCommand("Measures OperationsCase against the least that its engine and its web server could take.")
        {
            operations,
            clients,
            only,
            cases,
            data,
            round,
            rounds,
            explain,
        };
        root.SetAction((line, _) => run(new BenchOptions
        {
            Operations = line.GetRequiredValue(operations),
            Clients = line.GetRequiredValue(clients),
            Only = line.GetRequiredValue(only),
            Cases = line.GetValue(cases),
            Data = line.GetRequiredValue(data),
            Round = TimeSpan.FromSeconds(line.GetRequiredValue(round)),
            Rounds = line.GetRequiredValue(rounds),
            Explain = line.GetValue(explain),
        }));

        return await root.Parse(args).InvokeAsync();
    }
}
