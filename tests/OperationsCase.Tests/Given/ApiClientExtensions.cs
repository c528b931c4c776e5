using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tests.Given;

/// <summary>Speaks to the JSON API as a program would.</summary>
internal static class ApiClientExtensions
{
    private static readonly JsonSerializerOptions Json = AsTheApi();

    /// <summary>The request as the API reads it, for a test to spoil.</summary>
    public static JsonObject AsJson<T>(this T request)
    {
        var json = JsonSerializer.SerializeToNode(request, Json)!.AsObject();

        foreach (var empty in json.Where(property => property.Value is null).Select(property => property.Key).ToList())
        {
            json.Remove(empty);
        }

        return json;
    }

    public static Task<(HttpStatusCode Status, JsonNode? Body)> Send(this HttpClient api, string path, JsonNode? body, HttpMethod? method = null) =>
        api.SendText(path, body?.ToJsonString() ?? "", method);

    public static async Task<(HttpStatusCode Status, JsonNode? Body)> SendText(
        this HttpClient api,
        string path,
        string body,
        HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method
            ?? HttpMethod.Post, path)
        { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var response = await api.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();

        return (response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    /// <summary>Sends what must be done, and gives the named part of the answer.</summary>
    public static async Task<string> Made<T>(this HttpClient api, string path, T request, string part = "reference")
    {
        var (status, answer) = await api.Send(path, request.AsJson());
        Assert.That(status, Is.EqualTo(HttpStatusCode.Created).Or.EqualTo(HttpStatusCode.OK), $"{path}: {answer}");

        return (string)answer![part]!;
    }

    public static async Task<JsonNode> Get(this HttpClient api, string path) => (await api.GetFromJsonAsync<JsonNode>(path))!;

    private static JsonSerializerOptions AsTheApi()
    {
        var json = new JsonSerializerOptions();
        ApiJson.Set(json);

        return json;
    }
}
