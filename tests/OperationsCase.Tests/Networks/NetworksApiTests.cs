using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Networks;

public class NetworksApiTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_network_goes_from_identified_to_counted_over_the_API()
    {
        var api = await room.Api();
        var analyst = await room.Api(room.AnAnalyst());
        var operation = await room.AClosure();

        var network = await Made(api, "/api/networks",
            new
            {
                name = "Harrier",
                drugs = "Heroin",
                level = 2,
                summary = "Runs four phone lines.",
                identifiedOn = "2026-11-01",
                boroughCodes = new[] { CaseRoom.Hackney },
            }, "reference");
        await Made(api, $"/api/operations/{operation}/networks", new { network, part = "Its stash house", confidence = "B" }, "network");
        var claim = await Made(
            api,
            $"/api/networks/{network}/claims",
            new { operation, happenedOn = "2026-11-21", level = "Moderate", why = "Its lines are silent." },
            "reference");
        using var decided = await analyst.PostAsJsonAsync($"/api/claims/{claim}/decision", new
        {
            version = 1,
            decision = "Confirm",
            decidedLevel = "Minor",
            reasons = "Call data bear it out.",
        });
        var figure = await analyst.GetFromJsonAsync<JsonElement>($"/api/performance/networks-disrupted?year=2026&borough={CaseRoom.Hackney}");
        var rows = await analyst.GetFromJsonAsync<JsonElement>($"/api/performance/networks-disrupted/rows?year=2026&borough={CaseRoom.Hackney}");

        Assert.That(decided.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(figure.GetProperty("networks").GetInt32(), Is.EqualTo(1));
        Assert.That(rows.GetProperty("rows")[0].GetProperty("reference").GetString(), Is.EqualTo(network));
    }

    private static async Task<string> Made(HttpClient api, string path, object body, string property)
    {
        using var response = await api.PostAsJsonAsync(path, body);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created), await response.Content.ReadAsStringAsync());

        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty(property).GetString()!;
    }
}
