using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OperationsCase.Foundation.Web;
using OperationsCase.Tests.Given;
using OperationsCase.Tests.WholeProduct.BadInput.Fuzz;

namespace OperationsCase.Tests.Foundation.Web;

public class SecurityHeadersTests
{
    private CaseRoom room = null!;

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Every_address_answers_with_every_guard_signed_in_or_not()
    {
        room = new CaseRoom();
        var operation = await room.AClosure();
        var browser = await room.SignedIn();

        foreach (var target in await FuzzTarget.All(room))
        {
            foreach (var cookie in new[] { browser.Cookie, "" })
            {
                var answer = await new MalformedRequest(
                    target.Method,
                    target.Address(_ => operation),
                    "",
                    [new("Cookie", cookie)],
                    null,
                    []).Send(room.Server);

                Assert.That(!target.IsApi || answer.Headers["Content-Disposition"] == "attachment; filename=\"api.json\"", target.Template);
                AssertGuarded(answer.Headers, $"{target.Method} {target.Template}: {answer.Status}");
                Assert.That(answer.Headers["Cache-Control"], Is.EqualTo("no-store").Or.EqualTo("no-cache, no-store"), target.Template);
            }
        }
    }

    [TestCase("/nowhere", 302)]
    [TestCase("/api/nowhere", 401)]
    [TestCase("/assets/app.css", 200)]
    [TestCase("/assets/nowhere.css", 302)]
    [TestCase("/assets/../operationscase.db", 302)]
    [TestCase("/problem/403", 403)]
    [TestCase("/problem/500", 500)]
    [TestCase("/problem/429", 429)]
    [TestCase("/operations?handler=Download", 302)]
    public async Task A_file_an_error_and_what_is_not_there_have_them_too(string path, int status)
    {
        room = new CaseRoom();
        using var response = await room.Client().GetAsync(path);

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        AssertGuarded(HeadersOf(response), path);
    }

    [Test]
    public async Task A_download_has_them_and_is_kept_by_no_cache()
    {
        room = new CaseRoom();
        await room.AClosure();
        var browser = await room.SignedIn();
        var answer = await new MalformedRequest(
            "GET",
            "/operations",
            "?handler=Download",
            [new("Cookie", browser.Cookie)],
            null,
            []).Send(room.Server);

        AssertGuarded(answer.Headers, "download");
        Assert.That(answer.Headers["Cache-Control"], Is.EqualTo("no-store"));
    }

    [Test]
    public async Task What_nobody_foresaw_is_told_without_how_we_work_and_has_them_too()
    {
        room = new CaseRoom(builder => builder.Services.AddSingleton<IPageHeader>(_ => throw new InvalidOperationException("Harrier at /work")));
        var page = await new MalformedRequest("GET", "/sign-in", "", [], null, []).Send(room.Server);

        Assert.That(page.Status, Is.EqualTo(500));
        Assert.That(page.Body, Does.Contain("Sorry, there is a problem").And.Not.Contain("Harrier").And.Not.Contain("Exception"));
        AssertGuarded(page.Headers, "500");
    }

    [Test]
    public async Task Only_by_TLS_is_a_browser_told_to_stay_with_it()
    {
        room = new CaseRoom();
        using var plain = await room.Client().GetAsync("/sign-in");
        using var client = room.Client();
        client.BaseAddress = new Uri("https://record.example");
        using var sealedUp = await client.GetAsync("/sign-in");

        Assert.That(plain.Headers.Contains("Strict-Transport-Security"), Is.False);
        Assert.That(sealedUp.Headers.GetValues("Strict-Transport-Security"), Is.EqualTo(new[] { "max-age=31536000; includeSubDomains" }));
    }

    [Test]
    public void The_server_says_nothing_of_itself_and_waits_for_nobody_long()
    {
        room = new CaseRoom();
        var kestrel = room.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;

        Assert.That(kestrel.AddServerHeader, Is.False);
        Assert.That(kestrel.Limits.MaxRequestBodySize, Is.EqualTo(BodyLimits.Largest));
        Assert.That(kestrel.Limits.MaxRequestHeaderCount, Is.LessThanOrEqualTo(100));
        Assert.That(kestrel.Limits.RequestHeadersTimeout, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(15)));
    }

    [Test]
    public async Task Whoever_finds_a_weakness_is_told_whom_to_tell_when_the_force_said_so()
    {
        room = new CaseRoom(builder => builder.Configuration[SecurityTxtFile.Setting] = "mailto:security@force.example");
        using var response = await room.Client().GetAsync(SecurityTxtFile.Path);

        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/plain"));
        Assert.That(
            await response.Content.ReadAsStringAsync(),
            Is.EqualTo("Contact: mailto:security@force.example\nExpires: 2027-02-21T00:00:00Z\nPreferred-Languages: en\n"));
    }

    [TestCase("")]
    [TestCase("javascript:alert(1)")]
    public async Task Without_an_address_to_write_to_there_is_no_such_file(string contact)
    {
        room = new CaseRoom(builder => builder.Configuration[SecurityTxtFile.Setting] = contact);
        using var response = await room.Client().GetAsync(SecurityTxtFile.Path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    private static Dictionary<string, string> HeadersOf(HttpResponseMessage response) =>
        response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);

    private static bool HoldsASecret(string where) =>
        where.Contains("/invitations/", StringComparison.Ordinal) || where.Contains("/calendar/", StringComparison.Ordinal);

    private static void AssertGuarded(IReadOnlyDictionary<string, string> headers, string where)
    {
        var policy = headers.GetValueOrDefault("Content-Security-Policy") ?? "";

        Assert.That(policy, Does.StartWith("default-src 'none'; script-src 'self'; style-src 'self'").And.Not
            .Contain("unsafe").And
            .Contain("frame-ancestors 'none'"), where);
        Assert.That(headers.GetValueOrDefault("X-Content-Type-Options"), Is.EqualTo("nosniff"), where);
        Assert.That(headers.GetValueOrDefault("Referrer-Policy"), Is.EqualTo(HoldsASecret(where) ? "no-referrer" : "same-origin"), where);
        Assert.That(headers.GetValueOrDefault("Permissions-Policy"), Does.Contain("camera=()"), where);
        Assert.That(headers.GetValueOrDefault("Cross-Origin-Opener-Policy"), Is.EqualTo("same-origin"), where);
        Assert.That(headers.GetValueOrDefault("Cross-Origin-Resource-Policy"), Is.EqualTo("same-origin"), where);
        Assert.That(headers.ContainsKey("Server"), Is.False, where);
    }
}
