using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OperationsCase.Timing;

/// <summary>
/// Asks the running product for pairs, one of what is hidden from the asker and one of what is not there, in random order and one at a
/// time.
/// </summary>
internal sealed class TimingComparison(string data, int times, int runs)
{
    private const int WarmUp = 200;

    public async Task<int> Run()
    {
        await using var product = await TimedProduct.Start(data);
        var report = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"""
            # Does time tell what is hidden?

            Written by `dotnet run -c Release --project build/Timing`, on {Environment.ProcessorCount} cores:
            {times:N0} answers of each kind a run, {runs} runs, one after the other in random order.
            *Ratio* is the median time for what is hidden, over the median for what is not there. *Told apart* is how often,
            of two answers of which one is hidden, the slower one is it:
            50 % is a guess.

            | what is asked | run | ratio | told apart |
            |---|---|---|---|
            """);

        foreach (var (what, hidden, absent) in product.Pairs)
        {
            for (var run = 1; run <= runs; run++)
            {
                var (slow, none) = await Timed(product, hidden, absent);
                report.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"| {what} | {run} | {Median(slow) / Median(none):0.000} | {ToldApart(slow, none):0.0} % |");
            }
        }

        Console.Write(report);
        await File.WriteAllTextAsync(Path.Combine(Folder(), "timing.md"), report.ToString());

        return 0;
    }

    private async Task<(double[] Hidden, double[] Absent)> Timed(TimedProduct product, string[] hidden, string[] absent)
    {
        var (slow, none) = (new List<double>(times), new List<double>(times));

        for (var one = -WarmUp; one < times * 2; one++)
        {
            var isHidden = slow.Count == times ? false : none.Count == times || RandomNumberGenerator.GetInt32(2) == 0;
            var addresses = isHidden ? hidden : absent;
            var address = addresses[RandomNumberGenerator.GetInt32(addresses.Length)];
            var began = Stopwatch.GetTimestamp();
            await product.Ask(address);
            var took = Stopwatch.GetElapsedTime(began).TotalMicroseconds;

            if (one >= 0)
            {
                (isHidden ? slow : none).Add(took);
            }
        }

        return ([.. slow], [.. none]);
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    /// <summary>The share of pairs in which the hidden one took longer, from the ranks of all.</summary>
    private static double ToldApart(double[] hidden, double[] absent)
    {
        var ranks = hidden.Select(took => (took, IsHidden: true)).Concat(absent.Select(took => (took, IsHidden: false))).OrderBy(one => one.took)
            .Select((one, rank) => (one.IsHidden, Rank: rank + 1.0)).Where(one => one.IsHidden).Sum(one => one.Rank);

        return 100 * (ranks - (hidden.Length * (hidden.Length + 1.0) / 2)) / ((double)hidden.Length * absent.Length);
    }

    internal static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder!.FullName, "OperationsCase.sln")))
        {
            folder = folder.Parent;
        }

        return Directory.CreateDirectory(Path.Combine(folder.FullName, "build", "Timing", "results")).FullName;
    }
}
