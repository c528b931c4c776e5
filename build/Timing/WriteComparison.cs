using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace OperationsCase.Timing;

/// <summary>
/// Has the running product record networks, with the signatures and digests of its log and without them, in turn, and says what they cost.
/// </summary>
internal sealed class WriteComparison(string data, int times, int runs)
{
    private const int WarmUp = 200;

    public async Task<int> Run()
    {
        await using var with = await TimedProduct.Start(Path.Combine(data, "with"));
        await using var without = await TimedProduct.Start(Path.Combine(data, "without"), isEvidenceKept: false);
        var report = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"""
            # What do digests and signatures cost a write?

            Written by `dotnet run -c Release --project build/Timing -- writes`, on {Environment.ProcessorCount} cores: {times:N0} networks of
            each kind a run, recorded over HTTP, in turn. *With*: each entry of the log is signed and keeps digests of the rows that were written.
            *Without*: the same program with no table registered as evidence and no key. Medians and means in milliseconds.

            | run | with, median | without, median | ratio | with, mean | without, mean | ratio |
            |---|---|---|---|---|---|---|
            """);

        for (var (run, number) = (0, 0); run <= runs; run++)
        {
            var (signed, plain) = (new List<double>(times), new List<double>(times));

            for (var one = 0; one < (run == 0 ? WarmUp : times); one++, number++)
            {
                // Whoever is first finds the processor as the other left it, so they take turns.
                if (one % 2 == 0)
                {
                    signed.Add(await Took(with, number));
                    plain.Add(await Took(without, number));
                }
                else
                {
                    plain.Add(await Took(without, number));
                    signed.Add(await Took(with, number));
                }
            }

            if (run > 0)
            {
                report.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"| {run} | {Median(signed):0.000} | {Median(plain):0.000} | {Median(signed) / Median(plain):0.00} | "
                    + $"{signed.Average():0.000} | {plain.Average():0.000} | {signed.Average() / plain.Average():0.00} |");
            }
        }

        Console.Write(report);
        await File.WriteAllTextAsync(Path.Combine(TimingComparison.Folder(), "writes.md"), report.ToString());

        return 0;
    }

    private static async Task<double> Took(TimedProduct product, int number)
    {
        var began = Stopwatch.GetTimestamp();
        await product.Record($"Network {number}");

        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static double Median(List<double> all) => all.Order().ElementAt(all.Count / 2);
}
