using System.Net;
using Microsoft.Extensions.Configuration;
using OperationsCase.Foundation.Web;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Web;

public class TransportTests
{
    [TestCase("", "http://localhost:5080", false)]
    [TestCase("", "https://localhost:5443", true)]
    [TestCase("", "https://localhost:5443;http://localhost:5080", false)]
    [TestCase("10.1.4.7, 10.2.0.0/24", "http://10.1.4.8:5080", true)]
    public void It_is_known_whether_anybody_can_come_without_TLS(string proxies, string urls, bool isByTls) =>
        Assert.That(TransportSettings.Of(Said(proxies, urls)).IsByTls, Is.EqualTo(isByTls));

    [Test]
    public void A_proxy_that_is_no_address_is_told_to_the_operator()
    {
        var refused = Assert.Throws<FormatException>(() => TransportSettings.Of(Said("the balancer", "http://localhost")));

        Assert.That(refused.Message, Does.StartWith("the balancer is not the address of a proxy. Set Proxies like 10.1.4.7"));
    }

    [Test]
    public async Task Every_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        using var room = new CaseRoom();
        var cookies = await CookiesOfSigningIn(room, isByTls: false);

        Assert.That(cookies, Is.Not.Empty);
        Assert.That(cookies, Has.All.Contains("httponly").And.All
            .Contains("path=/").And.All
            .Match("samesite=(lax|strict)").And.All.Not
            .Contains("domain="));
    }

    [Test]
    public async Task Behind_a_proxy_that_is_known_every_cookie_is_for_TLS_and_this_host_alone()
    {
        using var room = new CaseRoom(builder => builder.Configuration[TransportSettings.Setting] = "10.1.4.7");
        var cookies = await CookiesOfSigningIn(room, isByTls: true);

        Assert.That(cookies, Is.Not.Empty);
        Assert.That(cookies, Has.All.StartsWith("__Host-").And.All.Contains("secure"));
    }

    [TestCase("")]
    [TestCase("http")]
    [TestCase("nonsense")]
    public async Task A_proxy_that_does_not_say_that_it_was_reached_by_TLS_is_answered_in_words(string said)
    {
        using var room = new CaseRoom(builder => builder.Configuration[TransportSettings.Setting] = "10.1.4.7");
        using var client = room.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", said);
        using var answer = await client.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("What you sent could not be read"));
    }

    [TestCase("10.1.4.7", "10.1.4.7", true)]
    [TestCase("10.1.4.7", "10.9.9.9", false)]
    [TestCase("", "10.1.4.7", false)]
    public async Task Only_a_proxy_that_is_known_is_believed(string proxies, string sender, bool isBelieved)
    {
        using var room = new CaseRoom(builder => builder.Configuration[TransportSettings.Setting] = proxies);
        var context = await room.Server.SendAsync(sent =>
        {
            sent.Connection.RemoteIpAddress = IPAddress.Parse(sender);
            sent.Request.Method = "GET";
            sent.Request.Scheme = "http";
            sent.Request.Host = new Microsoft.AspNetCore.Http.HostString("record.example");
            sent.Request.Path = "/problem/404";
            sent.Request.Headers["X-Forwarded-For"] = "192.0.2.9";
            sent.Request.Headers["X-Forwarded-Proto"] = "https";
        });

        Assert.That(context.Response.Headers.ContainsKey("Strict-Transport-Security"), Is.EqualTo(isBelieved));
    }

    private static async Task<IReadOnlyList<string>> CookiesOfSigningIn(CaseRoom room, bool isByTls)
    {
        await room.SignedIn();
        using var client = room.Client();
        client.BaseAddress = new Uri(isByTls ? "https://record.example" : "http://record.example");
        using var form = await client.GetAsync("/sign-in");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await form.Content.ReadAsStringAsync());
        var set = form.Headers.GetValues("Set-Cookie").ToList();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Email"] = CaseRoom.EmailOf(room.Priya),
                ["Password"] = "correct horse battery",
                ["__RequestVerificationToken"] = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            }),
        };
        request.Headers.Add("Cookie", string.Join("; ", set.Select(cookie => cookie.Split(';')[0])));
        using var signedIn = await client.SendAsync(request);
        Assert.That(signedIn.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));

        return [.. set.Concat(signedIn.Headers.GetValues("Set-Cookie")).Select(cookie => cookie.StartsWith("__Host-", StringComparison.Ordinal)
            ? cookie.Replace("Secure", "secure", StringComparison.OrdinalIgnoreCase)
            : cookie.ToLowerInvariant())];
    }

    private static IConfiguration Said(string proxies, string urls) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Proxies"] = proxies, ["urls"] = urls }).Build();
}
