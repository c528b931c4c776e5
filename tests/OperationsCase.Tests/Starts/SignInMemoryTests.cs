using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace OperationsCase.Tests.Starts;

/// <summary>Whoever sends a lot to the door is refused before it is read: the program as somebody starts it keeps its memory.</summary>
public class SignInMemoryTests
{
    private const int Posts = 100;
    private const long MostMemory = 600L * 1024 * 1024;

    private static readonly byte[] FifteenMegabytes = new byte[15 * 1024 * 1024];

    private readonly string data = Path.Combine(Path.GetTempPath(), $"sign-in-memory-{Guid.CreateVersion7():N}");

    [TearDown]
    public void Delete() => Directory.Delete(data, recursive: true);

    [Test]
    public async Task A_hundred_posts_of_15_MB_are_refused_within_600_MB_of_memory()
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        using var process = Process.Start(new ProcessStartInfo("dotnet",
        [
            typeof(Composition).Assembly.Location, "--data", data, "--urls", address,
        ])
        { RedirectStandardOutput = true })!;

        try
        {
            await Opened(process);
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            var answers = new List<HttpStatusCode?>();

            foreach (var ten in Enumerable.Range(0, Posts).Chunk(10))
            {
                answers.AddRange(await Task.WhenAll(ten.Select(post => Send(client, isChunked: post % 2 == 0))));
            }

            process.Refresh();
            Assert.That(answers, Has.All.AnyOf(null, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.TooManyRequests));
            Assert.That(process.PeakWorkingSet64, Is.LessThan(MostMemory));
            Assert.That((await client.GetAsync("/sign-in")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    /// <returns>None where the program closed the connection before everything was sent.</returns>
    private static async Task<HttpStatusCode?> Send(HttpClient client, bool isChunked)
    {
        using var content = new ByteArrayContent(FifteenMegabytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = content };
        request.Headers.TransferEncodingChunked = isChunked;

        try
        {
            using var answer = await client.SendAsync(request);

            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task Opened(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("is open at", StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail("It did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
