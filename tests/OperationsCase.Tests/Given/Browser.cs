using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace OperationsCase.Tests.Given;

/// <summary>A browser without scripts: it keeps cookies, follows redirects and fills in forms.</summary>
public sealed class Browser(TestServer server)
{
    private readonly CookieContainer cookies = new();
    private readonly HtmlParser parser = new();

    /// <summary>The path of the page that is open now.</summary>
    public string Path { get; private set; } = "/";

    public HttpStatusCode Status { get; private set; }

    public async Task<IDocument> Open(string path) => await Follow(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Opens the page, takes over what its form already holds, fills in the fields and sends it.</summary>
    public async Task<IDocument> Post(string path, Dictionary<string, string> fields) => await Send(path, await Open(path), fields);

    /// <summary>Sends the form of a page that is open already.</summary>
    public async Task<IDocument> Send(string path, IDocument page, Dictionary<string, string> fields)
    {
        var sent = page.QuerySelectorAll("main form input[type=hidden][name]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
            .Where(hidden => !fields.ContainsKey(hidden.Key))
            .DistinctBy(hidden => hidden.Key)
            .Concat(fields);

        return await Follow(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(sent) });
    }

    private async Task<IDocument> Follow(HttpRequestMessage request)
    {
        using var client = server.CreateClient();

        for (var hops = 0; hops < 10; hops++)
        {
            var address = new Uri(server.BaseAddress, request.RequestUri!);
            request.Headers.TryAddWithoutValidation("Cookie", cookies.GetCookieHeader(address));
            using var response = await client.SendAsync(request);

            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                cookies.SetCookies(address, cookie);
            }

            if (response.Headers.Location is not { } next)
            {
                (Path, Status) = (address.PathAndQuery, response.StatusCode);

                return parser.ParseDocument(await response.Content.ReadAsStringAsync());
            }

            request = new HttpRequestMessage(HttpMethod.Get, next.ToString());
        }

        throw new InvalidOperationException($"'{request.RequestUri}' leads in a circle.");
    }
}
