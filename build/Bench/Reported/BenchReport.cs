using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using OperationsCase.Statute;

namespace OperationsCase.Bench.Reported;

/// <summary>Writes what was found: the targets first, each reached or missed, then every figure, then how it was measured.</summary>
internal sealed class BenchReport(Results results, TimeProvider clock)
{
    private const string Missed = "missed.md";

    private static readonly IReadOnlyList<string> Order =
        ["log", "list", "case", "figure", "reference", "street", "network", "premises", "place", "sweep"];

    private static readonly Dictionary<string, string> Words = new()
    {
        ["log"] = "Log an operation by the API",
        ["list"] = "List of a borough and a status, 50 rows, newest first",
        ["case"] = "Case page with its history",
        ["figure"] = "Networks disrupted by borough in a financial year",
        ["reference"] = "Search by reference",
        ["street"] = "Search by street",
        ["network"] = "Search by the name of a network",
        ["premises"] = "List of the premises of a borough",
        ["place"] = "Page of premises",
        ["sweep"] = "Sweep of 100 due among all that wait",
    };

    public void Write(string folder)
    {
        var text = new StringBuilder();
        text.AppendLine("# What the bench found").AppendLine();
        text
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"{London.DateOf(clock.GetUtcNow()):d MMMM yyyy}, {Environment.ProcessorCount} "
                    + $"cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Split(' ')[0]}, "
                        + $"SQLite {Sqlite()}. Written by `dotnet run -c Release --project build/Bench`; change nothing here by hand but `{Missed}`.")
            .AppendLine();
        text.AppendLine("## Targets").AppendLine();
        text.AppendLine("| target | found | |").AppendLine("|---|---|---|");

        foreach (var target in new Targets(results).All())
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {target.What} | {target.Found} | {(target.IsReached ? "reached" : "**missed**")} |");
        }

        if (File.Exists(Path.Combine(folder, Missed)))
        {
            text.AppendLine().Append(File.ReadAllText(Path.Combine(folder, Missed)));
        }

        foreach (var operations in results.All.Select(found => found.Operations).Distinct())
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {operations:n0} operations").AppendLine();
            Loading(text, operations);
            Table(text, [.. results.All.Where(found => found.Operations == operations)
                .OrderBy(found => Order.Index().First(name => name.Item == found.Measure).Index)
                .ThenBy(found => found.Clients)]);
        }

        Growth(text, folder);
        text.Append(How);
        File.WriteAllText(Path.Combine(folder, "README.md"), text.Replace("\r", "").ToString());
    }

    private void Loading(StringBuilder text, int operations)
    {
        if (results.Single.TryGetValue($"load {operations} plainly", out var plainly)
            && results.Single.TryGetValue($"load {operations} seconds", out var seconds))
        {
            text
                .AppendLine(
                    CultureInfo.InvariantCulture,
                    $"Loaded by the product's import in {seconds:n0} s, "
                        + $"with {results.Single.GetValueOrDefault($"load {operations} memory"):n0} MB at most; the same rows inserted "
                            + $"plainly in {plainly:n0} s: {seconds / plainly:0.00} times.")
                .AppendLine();
        }

        if (results.Single.TryGetValue($"memory {operations}", out var memory))
        {
            text
                .AppendLine(
                    CultureInfo.InvariantCulture,
                    $"The published program held {memory:n0} MB at most while 50 clients asked for all of the below.")
                .AppendLine();
        }
    }

    private static void Table(StringBuilder text, List<Finding> findings)
    {
        text
            .AppendLine("| | clients | ratio | median | floor | p95 | floor | a second | floor | CPU | floor |")
            .AppendLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");

        foreach (var found in findings)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {Words[found.Measure]} | {found.Clients} | **{found.Ratio:0.00}** | {found.Product.Median:0.00} "
                    + $"| {found.Floor.Median:0.00} | {found.Product.P95:0.00} | {found.Floor.P95:0.00} | {found.Product.PerSecond:n0} "
                        + $"| {found.Floor.PerSecond:n0} | {found.Product.Cpu:0.00} | {found.Floor.Cpu:0.00} |");
        }
    }

    private void Growth(StringBuilder text, string folder)
    {
        var plotted = Order.Select(measure => (Measure: measure, Alone: results.All
            .Where(found => found.Measure == measure && found.Clients == 1)
            .ToList())).Where(of => of.Alone.Count > 1).ToList();

        if (plotted.Count == 0)
        {
            return;
        }

        text.AppendLine().AppendLine("## Growth").AppendLine().AppendLine("The median with one client, over records that grow.").AppendLine();

        foreach (var (measure, alone) in plotted)
        {
            File.WriteAllText(Path.Combine(folder, $"growth-{measure}.svg"), GrowthPlot.Of(Words[measure], alone));
            text.AppendLine(CultureInfo.InvariantCulture, $"![{Words[measure]}](growth-{measure}.svg)");
        }
    }

    private static string Sqlite()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();

        return connection.ServerVersion;
    }

    private const string How =
        """

        ## How it is measured

        Times are milliseconds. Product and floor run in the same process and take turns, a round of each, so that whatever else
        the machine does hits both; a figure
        is the median of the rounds' figures. Both are asked over loopback by clients that keep their connections and ask again as
        soon as they were answered, signed in by
        the page or with a token. Each measure has up to 66 variants, asked in turn.

        **The floor** is a bare Kestrel with one delegate. For each variant it knows what the product did about it: it sends the
        same statements with the same parameters by
        raw ADO.NET over a connection that stays open, reads every row, and answers the same bytes. All that is written goes into
        one transaction, with fresh ids and references.
        The sweep has no HTTP: the mediator against the raw statements.

        **CPU** is the processor time of the whole process for a request: server, database and clients together, on both sides, so
        the difference is the product's own.
        **Memory** is the peak working set of the published program in a process of its own. **First page** is the time from
        starting the published program on an existing
        record of 100,000 operations until `/sign-in` answers, the median of 5 starts.

        """;
}
