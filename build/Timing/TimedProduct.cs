using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Accounts;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Timing;

/// <summary>The product over a record of two boroughs: an officer of one asks, and what the other has is hidden from them.</summary>
internal sealed class TimedProduct : IAsyncDisposable
{
    private const string Mine = "E09000012";
    private const string Theirs = "E09000030";
    private const int Networks = 40;

    private readonly WebApplication app;
    private readonly HttpClient asker;

    private TimedProduct(WebApplication app, HttpClient asker) => (this.app, this.asker) = (app, asker);

    public List<(string What, string[] Hidden, string[] Absent)> Pairs { get; } = [];

    /// <param name="folder">Where the record is made.</param>
    /// <param name="isEvidenceKept">Whether the log is signed and keeps digests, as it does.</param>
    public static async Task<TimedProduct> Start(string folder, bool isEvidenceKept = true)
    {
        Directory.CreateDirectory(folder);
        Array.ForEach(Directory.GetFiles(folder), File.Delete);
        var app = Composition.Build(
            new Settings { Data = folder, Urls = "http://127.0.0.1:0", RunsJobs = false },
            builder =>
            {
                builder.Services.AddSingleton(new RateLimitSettings { SearchesOfAccount = int.MaxValue });

                if (!isEvidenceKept)
                {
                    builder.Services.AddSingleton(services => new EvidenceTables([], services.GetRequiredService<IEngine>()));
                }

                builder.Services.AddSingleton(isEvidenceKept
                    ? AuditKeys.Of(RandomNumberGenerator.GetBytes(AuditKeys.KeyBytes))
                    : AuditKeys.Of());
            });
        await app.Services.GetRequiredService<DatabaseSetup>().Create(isDemonstration: true);
        await app.StartAsync();
        var asker = await Client(app, "DC Priya Raman", Mine);
        var product = new TimedProduct(app, asker);
        await product.Fill(await Client(app, "DC Aaron Yule", Theirs));

        return product;
    }

    public async Task Ask(string address)
    {
        using var answer = await asker.GetAsync(address);
        await answer.Content.ReadAsByteArrayAsync();
    }

    public Task Record(string network) => Identify(asker, network, Mine);

    public async ValueTask DisposeAsync()
    {
        asker.Dispose();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    private async Task Fill(HttpClient other)
    {
        var references = new List<string>();

        for (var number = 0; number < Networks; number++)
        {
            await Identify(asker, Word('S', number), Mine);
            references.Add(await Identify(other, Word('H', number), Theirs));
        }

        string[] Searches(char of) => [.. Enumerable.Range(0, Networks).Select(number => $"/api/networks?find={Word(of, number)}")];
        Pairs.Add(("a word of a search", Searches('H'), Searches('N')));
        Pairs.Add(("the beginning of a word", [.. Searches('H').Select(address =>
            address[..^1])], [.. Searches('N').Select(address => address[..^1])]));
        Pairs.Add(("a reference", [.. references.Select(reference => $"/api/networks/{reference}")], [.. Enumerable
            .Range(0, Networks)
            .Select(number => $"/api/networks/NW-2031-{number:000000}")]));
    }

    /// <summary>Nine letters, of which the first says where they are.</summary>
    private static string Word(char of, int number) => $"{of}ARRI{(char)('A' + (number / 10))}{(char)('A' + (number % 10))}ER";

    private static async Task<string> Identify(HttpClient client, string name, string borough)
    {
        using var answer = await client.PostAsJsonAsync("/api/networks", new
        {
            name,
            drugs = "Crack cocaine",
            level = 2,
            summary = "It runs a line.",
            identifiedOn = "2026-01-05",
            boroughCodes = new[] { borough },
        });
        answer.EnsureSuccessStatusCode();

        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("reference").GetString()!;
    }

    private static async Task<HttpClient> Client(WebApplication app, string name, string borough)
    {
        var officer = new
        {
            Id = Guid.CreateVersion7(),
            Email = $"{name.Replace(' ', '.')}@police.example",
            Name = name,
            Now = TimeProvider.System.GetUtcNow(),
            BoroughCode = borough,
        };

        await using (var connection = await app.Services.GetRequiredService<IEngine>().Open())
        {
            await connection.ExecuteAsync(
                """
                INSERT INTO Officer (Id, Email, Name, Role, Unit, SecurityStamp, FailedSignIns, CreatedAt)
                VALUES (@Id, @Email, @Name, 'BoroughOfficer', 'Drugs unit', 'stamp', 0, @Now)
                """,
                officer);
            await connection.ExecuteAsync("INSERT INTO OfficerBorough (OfficerId, BoroughCode) VALUES (@Id, @BoroughCode)", officer);
        }

        var token = await app.Services.GetRequiredService<IMediator>().Send(new IssueApiTokenAtConsole(officer.Email));
        var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);

        return client;
    }
}
