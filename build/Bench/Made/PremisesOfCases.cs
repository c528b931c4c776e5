using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using OperationsCase.Bench.Kept;
using OperationsCase.Bench.Measured;

namespace OperationsCase.Bench.Made;

/// <summary>Records premises for some of the operations of a record by the API, since the import makes none.</summary>
internal static class PremisesOfCases
{
    private const int Most = 2_000;

    /// <summary>One for every fifty operations of a building, and two thousand at most, each linked to its operation.</summary>
    public static async Task Record(ProductServer server, RecordFolder record, int operations)
    {
        using var connection = record.Read();

        if (connection.QuerySingle<int>("SELECT COUNT(*) FROM Premises") > 0)
        {
            return;
        }

        var places = connection.Query<(string Reference, string Place, string WardCode)>(
            """
            SELECT Reference, Place, WardCode FROM Operation
            WHERE Kind IN ('CrackHouseClosure', 'CannabisFactory')
            ORDER BY Reference LIMIT @Most
            """,
            new { Most = Math.Clamp(operations / 50, 60, Most) }).ToList();
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", server.Token);

        foreach (var (place, i) in places.Select((place, i) => (place, i)))
        {
            var reference = await Post(client, "/api/premises", new
            {
                flat = $"{i + 1}",
                address = place.Place,
                postcode = $"ZZ{i % 10} {i / 10 % 10}AA",
                wardCode = place.WardCode,
                tenure = "council",
            });
            await Post(client, $"/api/operations/{place.Reference}/premises", new { @case = reference, why = "Its address." });
        }
    }

    private static async Task<string> Post(HttpClient client, string address, object body)
    {
        using var answer = await client.PostAsJsonAsync(address, body);
        answer.EnsureSuccessStatusCode();

        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("reference").GetString()!;
    }
}
