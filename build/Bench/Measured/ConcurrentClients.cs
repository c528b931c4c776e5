using System.Diagnostics;

namespace OperationsCase.Bench.Measured;

/// <summary>What one round showed.</summary>
/// <param name="Median">Milliseconds.</param>
/// <param name="P95">Milliseconds.</param>
/// <param name="PerSecond">Requests answered in a second.</param>
/// <param name="Cpu">Milliseconds of processor time of this process for a request: server and clients together.</param>
internal sealed record ClientsRound(double Median, double P95, double PerSecond, double Cpu)
{
    public static ClientsRound MedianOf(IReadOnlyList<ClientsRound> rounds) =>
        new(
            Middle(rounds.Select(round => round.Median)),
            Middle(rounds.Select(round => round.P95)),
            Middle(rounds.Select(round => round.PerSecond)),
            Middle(rounds.Select(round => round.Cpu)));

    public static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();

        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}

/// <summary>Some clients with connections that stay open, each asking again as soon as it was answered.</summary>
internal sealed class ConcurrentClients(int count) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = count,
        UseCookies = false,
        AllowAutoRedirect = false,
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(10),
    });

    /// <param name="request">Makes the request of a variant.</param>
    /// <param name="variants">How many there are.</param>
    /// <param name="length">How long to go on.</param>
    /// <exception cref="InvalidOperationException">An answer was no success.</exception>
    public async Task<ClientsRound> Go(Func<int, HttpRequestMessage> request, int variants, TimeSpan length)
    {
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var each = await Task.WhenAll(Enumerable.Range(0, count).Select(client => Task.Run(() => Ask(client))));
        var (took, spent) = (watch.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - cpu);
        var all = each.SelectMany(times => times).Order().ToList();

        return new ClientsRound(all[all.Count / 2], all[(int)(all.Count * 0.95)], all.Count / took.TotalSeconds, spent.TotalMilliseconds / all.Count);

        async Task<List<double>> Ask(int client)
        {
            var times = new List<double>();

            for (var next = client * 7; watch.Elapsed < length; next++)
            {
                using var asked = request(next % variants);
                var began = Stopwatch.GetTimestamp();
                using var answer = await http.SendAsync(asked);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);

                if (!answer.IsSuccessStatusCode)
                {
                    throw new InvalidOperationException(
                        $"{asked.RequestUri} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
                }
            }

            return times;
        }
    }

    public void Dispose() => http.Dispose();
}
