using System.Globalization;

namespace OperationsCase.Bench.Reported;

/// <summary>What was promised, beside what was found.</summary>
internal sealed class Targets(Results results)
{
    private const double MostForReading = 1.5;
    private const double MostForWriting = 3;
    private const double MostGrowth = 1.3;
    private const double MostGrowthOfASweep = 1.5;
    private const double MostForLoading = 3;
    private const double MostMemory = 400;
    private const double MostForTheFirstPage = 2;

    private static readonly string[] Reads = ["list", "case", "figure", "reference", "street", "network"];

    internal sealed record Target(string What, string Found, bool IsReached);

    public IEnumerable<Target> All() => [.. Ratios(), .. Growth(), .. Singles()];

    private IEnumerable<Target> Ratios() =>
        from found in results.All
        where found.Clients == 1 && found.Measure != "sweep"
        let most = found.Measure == "log" ? MostForWriting : MostForReading
        select new Target(
            string.Create(CultureInfo.InvariantCulture, $"{found.Measure} over {found.Operations:n0}: at most {most} times the floor at the median"),
            string.Create(CultureInfo.InvariantCulture, $"{found.Ratio:0.00} times"),
            found.Ratio <= most);

    private IEnumerable<Target> Growth() =>
        from measure in Reads.Append("sweep")
        let most = measure == "sweep" ? MostGrowthOfASweep : MostGrowth
        let least = measure == "sweep" ? 1_000 : 10_000
        let small = results.All.FirstOrDefault(found => found.Measure == measure && found.Clients == 1 && found.Operations == least)
        let large = results.All.FirstOrDefault(found => found.Measure == measure && found.Clients == 1 && found.Operations > least && found.Operations == results.All.Max(any => any.Operations))
        where small is not null && large is not null
        let times = large.Product.Median / small.Product.Median
        select new Target(
            string.Create(CultureInfo.InvariantCulture, $"{measure} over {large.Operations:n0}: at most {most} times one over {least:n0}"),
            string.Create(CultureInfo.InvariantCulture, $"{times:0.00} times"),
            times <= most);

    private IEnumerable<Target> Singles()
    {
        foreach (var (name, seconds) in results.Single.Where(fact => fact.Key.StartsWith("load ", StringComparison.Ordinal) && fact.Key.EndsWith(" seconds", StringComparison.Ordinal)))
        {
            var operations = name.Split(' ')[1];

            if (results.Single.TryGetValue($"load {operations} plainly", out var plainly))
            {
                yield return new Target($"loading {operations}: at most {MostForLoading} times a plain insert of the same rows", string.Create(CultureInfo.InvariantCulture, $"{seconds / plainly:0.00} times"), seconds <= MostForLoading * plainly);
            }
        }

        foreach (var (name, memory) in results.Single.Where(fact => fact.Key.StartsWith("memory ", StringComparison.Ordinal)))
        {
            yield return new Target($"memory with 50 clients over {name.Split(' ')[1]}: under {MostMemory} MB", string.Create(CultureInfo.InvariantCulture, $"{memory:0} MB"), memory < MostMemory);
        }

        if (results.Single.TryGetValue("first page seconds", out var first))
        {
            yield return new Target("first page over 100,000: within 2 seconds of starting the published program", string.Create(CultureInfo.InvariantCulture, $"{first:0.00} s"), first <= MostForTheFirstPage);
        }
    }
}
