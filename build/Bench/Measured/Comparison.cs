using OperationsCase.Bench.Reported;

namespace OperationsCase.Bench.Measured;

/// <summary>The product against its floor: rounds of both in turn, so that whatever else the machine does hits both.</summary>
/// <param name="server">The product.</param>
/// <param name="baseline">The least that could answer.</param>
/// <param name="length">Of a round.</param>
/// <param name="rounds">How many of each.</param>
internal sealed class Comparison(ProductServer server, BaselineServer baseline, TimeSpan length, int rounds)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    public async Task<IReadOnlyList<Finding>> Run(MeasuredRequest measure, IReadOnlyList<int> clients, int operations)
    {
        baseline.Answers(await Catch(measure));
        var findings = new List<Finding>();

        foreach (var count in clients)
        {
            using var product = new ConcurrentClients(count);
            using var bare = new ConcurrentClients(count);
            var (ours, theirs) = (new List<ClientsRound>(), new List<ClientsRound>());
            await product.Go(OfProduct, measure.Variants.Count, WarmUp);
            await bare.Go(OfFloor, measure.Variants.Count, WarmUp);

            for (var round = 0; round < rounds; round++)
            {
                ours.Add(await product.Go(OfProduct, measure.Variants.Count, length));
                theirs.Add(await bare.Go(OfFloor, measure.Variants.Count, length));
            }

            findings.Add(new Finding(operations, measure.Name, count, ClientsRound.MedianOf(ours), ClientsRound.MedianOf(theirs)));
            Console.WriteLine($"  {measure.Name}, {count} clients: {findings[^1]}");
        }

        return findings;

        HttpRequestMessage OfProduct(int variant)
        {
            var request = MeasuredRequest.Request(server.Address, measure.Variants[variant].Path, measure.Variants[variant].Body);
            server.Authorize(request, measure.IsPage);

            return request;
        }

        HttpRequestMessage OfFloor(int variant)
        {
            var request = MeasuredRequest.Request(baseline.Address, $"/{variant}", measure.Variants[variant].Body);
            server.Authorize(request, measure.IsPage);

            return request;
        }
    }

    /// <summary>Asks for each variant twice, first to warm what the product keeps, then to write down what it does.</summary>
    public async Task<IReadOnlyList<CapturedAnswer>> Catch(MeasuredRequest measure)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        var captured = new List<CapturedAnswer>();

        foreach (var variant in measure.Variants)
        {
            await Answer(variant);
            var recorder = server.Engine.Tape = new StatementRecorder();
            var (bytes, type, status) = await Answer(variant);
            server.Engine.Tape = null;
            captured.Add(new CapturedAnswer(recorder.All, bytes, type, status));
            baseline.Send(captured[^1]);
        }

        return captured;

        async Task<(byte[] Bytes, string Type, int Status)> Answer(MeasuredRequest.RequestVariant variant)
        {
            using var request = MeasuredRequest.Request(server.Address, variant.Path, variant.Body);
            server.Authorize(request, measure.IsPage);
            using var answer = await http.SendAsync(request);

            return answer.IsSuccessStatusCode
                ? (await answer.Content.ReadAsByteArrayAsync(), $"{answer.Content.Headers.ContentType}", (int)answer.StatusCode)
                : throw new InvalidOperationException(
                    $"{variant.Path} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }
    }
}
