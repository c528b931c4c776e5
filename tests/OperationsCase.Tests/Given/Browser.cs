using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace OperationsCase.Tests.Given;

/// <summary>A browser without scripts: it keeps cookies, follows redirects and fills in forms.</summary>
/// <param name="server">The application.</param>
/// <param name="elsewhere">Another site that the application may lead to and that leads back.</param>
public sealed class Browser(TestServer server, TestServer? elsewhere = null)
{
    private readonly CookieContainer cookies = new();
    private readonly HtmlParser parser = new();

    /// <summary>The node that answers it now.</summary>
    public TestServer Server { get; set; } = server;

    /// <summary>The path of the page that is open now.</summary>
    public string Path { get; private set; } = "/";

    public HttpStatusCode Status { get; private set; }

    /// <summary>The host that its requests name, where that is not the one they are sent to.</summary>
    public string? Host { get; set; }

    /// <summary>The network address that its requests come from.</summary>
    public string? Address { get; init; }

    /// <summary>What it would send with a request of its own making.</summary>
    public string Cookie => cookies.GetCookieHeader(Server.BaseAddress);

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

    /// <summary>Sends a form that carries a file.</summary>
    public async Task<IDocument> SendFile(string path, IDocument page, string field, string name, byte[] content)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(content), field, name } };

        foreach (var hidden in page.QuerySelectorAll("main form input[type=hidden][name]").DistinctBy(input => input.GetAttribute("name")))
        {
            form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }

        return await Follow(new HttpRequestMessage(HttpMethod.Post, path) { Content = form });
    }

    /// <summary>Asks once, says why where that is asked, follows nothing else, and gives the answer as it came over the wire.</summary>
    /// <param name="form">What to post; null to get.</param>
    public async Task<HttpAnswer> Ask(string path, IReadOnlyDictionary<string, string>? form = null)
    {
        var answer = await AskOnce(path, form);

        if (form is not null || !answer.Headers.Contains("Location: /reasons/new", StringComparison.Ordinal))
        {
            return answer;
        }

        await this.OpenSayingWhy(path);

        return await AskOnce(path, form);
    }

    private async Task<HttpAnswer> AskOnce(string path, IReadOnlyDictionary<string, string>? form)
    {
        using var client = Server.CreateClient();
        var address = new Uri(Server.BaseAddress, path);
        using var request = new HttpRequestMessage(form is null
            ? HttpMethod.Get
            : HttpMethod.Post, address)
        { Content = form is null ? null : new FormUrlEncodedContent(form) };
        request.Headers.TryAddWithoutValidation("Cookie", cookies.GetCookieHeader(address));
        request.Headers.TryAddWithoutValidation(RemoteAddressFilter.Header, Address);
        using var response = await client.SendAsync(request);

        return await HttpAnswer.Of(response);
    }

    private async Task<IDocument> Follow(HttpRequestMessage request)
    {
        for (var hops = 0; hops < 10; hops++)
        {
            var address = new Uri(Server.BaseAddress, request.RequestUri!);
            using var client = (address.Authority == elsewhere?.BaseAddress.Authority ? elsewhere : Server).CreateClient();
            request.Headers.TryAddWithoutValidation("Cookie", cookies.GetCookieHeader(address));
            request.Headers.Host = Host;
            request.Headers.TryAddWithoutValidation(RemoteAddressFilter.Header, Address);
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
