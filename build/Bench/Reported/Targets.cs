using System.Globalization;

namespace OperationsCase.Bench.Reported;

/// <summary>What was promised, beside what was found.</summary>
internal sealed class Targets(Results results)
{
    private const double MostForReading = 1.5;
    private const double MostForWriting = 3;
    private const double MostGrowth = 1.3;
    private const double MostGrowthOfASweep = 1.5;
    private const double LeastLoadedInASecond = 100;
    private const double MostMemory = 400;
    private const double MostForTheFirstPage = 2;

    private const string NotMeasured = "not measured";

    private static readonly string[] Reads = ["list", "case", "figure", "reference", "street", "network", "premises", "place"];

    internal sealed record BenchTarget(string What, string Found, bool IsReached);

    public IEnumerable<BenchTarget> All() => [.. Ratios(), .. Growth(), .. Singles()];

    private IEnumerable<BenchTarget> Ratios() =>
        from found in results.All
        where found.Clients == 1 && found.Measure != "sweep"
        let most = found.Measure == "log" ? MostForWriting : MostForReading
        select new BenchTarget(
            string.Create(CultureInfo.InvariantCulture, $"{found.Measure} over {found.Operations:n0}: at most {most} times the floor at the median"),
            string.Create(CultureInfo.InvariantCulture, $"{found.Ratio:0.00} times"),
            found.Ratio <= most);

    private IEnumerable<BenchTarget> Growth() =>
        from measure in Reads.Append("sweep")
        let most = measure == "sweep" ? MostGrowthOfASweep : MostGrowth
        let least = measure == "sweep" ? 1_000 : 10_000
        let small = results.All.FirstOrDefault(found => found.Measure == measure && found.Clients == 1 && found.Operations == least)
        let large = results.All.FirstOrDefault(found => found.Measure == measure
            && found.Clients == 1
            && found.Operations > least
            && found.Operations == results.All.Max(any => any.Operations))
        let times = small is null || large is null ? (double?)null : large.Product.Median / small.Product.Median
        select new BenchTarget(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{measure} over {large?.Operations ?? 1_000_000:n0}: at most {most} times one over {least:n0}"),
            times is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:0.00} times") : NotMeasured,
            times <= most);

    private IEnumerable<BenchTarget> Singles()
    {
        foreach (var operations in results.All.Select(found => found.Operations).Append(1_000_000).Distinct().Order())
        {
            var inASecond = operations / Single($"load {operations} seconds");

            yield return new BenchTarget(
                string.Create(CultureInfo.InvariantCulture, $"loading {operations:n0}: at least {LeastLoadedInASecond} whole cases a second"),
                inASecond is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:0} a second") : NotMeasured,
                inASecond >= LeastLoadedInASecond);

            var memory = Single($"memory {operations}");

            yield return new BenchTarget(
                string.Create(CultureInfo.InvariantCulture, $"memory with 50 clients over {operations:n0}: under {MostMemory} MB"),
                memory is { } peak ? string.Create(CultureInfo.InvariantCulture, $"{peak:0} MB") : NotMeasured,
                memory < MostMemory);
        }

        var first = Single("first page seconds");

        yield return new BenchTarget(
            "first page over 100,000: within 2 seconds of starting the published program",
            first is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s") : NotMeasured,
            first <= MostForTheFirstPage);
    }

    private double? Single(string fact) => results.Single.TryGetValue(fact, out var found) ? found : null;
}
