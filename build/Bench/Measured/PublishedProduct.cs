using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using OperationsCase.Bench.Kept;
using OperationsCase.Bench.Made;

namespace OperationsCase.Bench.Measured;

/// <summary>The product as it is published, in a process of its own.</summary>
internal sealed class PublishedProduct(string folder)
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    /// <summary>Publishes it once for this run of the bench.</summary>
    public static PublishedProduct Make(string repository)
    {
        var folder = Path.Combine(Path.GetTempPath(), "operationscase-bench-published");
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine(repository, "src", "OperationsCase"), "-c", "Release", "-o", folder, "-v", "quiet", "--nologo"])
        { UseShellExecute = false })!;
        publish.WaitForExit();

        return publish.ExitCode == 0 ? new PublishedProduct(folder) : throw new InvalidOperationException("The program could not be published.");
    }

    /// <summary>From the start of the process until its first page is there, the median of so many starts.</summary>
    public async Task<TimeSpan> FirstPage(RecordFolder record, int times)
    {
        var all = new List<double>();

        for (var time = 0; time < times; time++)
        {
            var watch = Stopwatch.StartNew();
            using var running = await Start(record);
            all.Add(watch.Elapsed.TotalSeconds);
            await Stop(running.Process);
        }

        return TimeSpan.FromSeconds(ClientsRound.Middle(all));
    }

    /// <summary>The most memory that it held while so many clients read, searched and wrote for a while.</summary>
    /// <returns>The peak of its working set, in MB.</returns>
    public async Task<long> PeakMemory(RecordFolder record, IReadOnlyList<MeasuredRequest> measures, int clients, TimeSpan length, string token)
    {
        using var running = await Start(record);
        var cookie = await ProductServer.SignIn(running.Address, BenchOfficers.SuperintendentEmail);

        foreach (var measure in measures)
        {
            using var asking = new ConcurrentClients(clients);
            await asking.Go(
                variant =>
                {
                    var request = MeasuredRequest.Request(running.Address, measure.Variants[variant].Path, measure.Variants[variant].Body);
                    request.Headers.Authorization = measure.IsPage ? null : new AuthenticationHeaderValue("Bearer", token);
                    request.Headers.TryAddWithoutValidation("Cookie", measure.IsPage ? cookie : null);

                    return request;
                },
                measure.Variants.Count,
                length);
        }

        running.Process.Refresh();
        var peak = running.Process.PeakWorkingSet64 / 1024 / 1024;
        await Stop(running.Process);

        return peak;
    }

    private async Task<RunningProduct> Start(RecordFolder record)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(folder, "OperationsCase.dll"), "--data", record.Folder,
        "--urls", address
            .ToString()
            .TrimEnd('/')])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var http = new HttpClient { Timeout = Most };
        var watch = Stopwatch.StartNew();

        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(address, "/sign-in"));

                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return new RunningProduct(process, address);
                }
            }
            catch (HttpRequestException) when (watch.Elapsed < Most && !process.HasExited)
            {
                await Task.Delay(5);
            }
        }
    }

    /// <summary>Ends it as a service manager would, and waits.</summary>
    private static async Task Stop(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record RunningProduct(Process Process, Uri Address) : IDisposable
    {
        public void Dispose() => Process.Dispose();
    }
}
