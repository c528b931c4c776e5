using System.Net;
using System.Net.Http.Headers;
using Dapper;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Accounts.Tokens;

public class MakeApiTokenTests
{
    private const string Tokens = "/account/tokens";

    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task An_officer_makes_a_token_which_is_shown_once_and_kept_as_a_hash()
    {
        var browser = await room.SignedIn();

        var secret = await Made(browser, "Read");
        using var answer = await Api(secret).GetAsync("/api/operations");
        var again = await browser.Open(Tokens);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(again.Body!.TextContent, Does.Contain("Control room feed").And.Not.Contain(secret));
        Assert.That(string.Concat(room.Everything().Values), Does.Not.Contain(secret));
    }

    [Test]
    public async Task A_token_that_may_only_read_changes_nothing()
    {
        var browser = await room.SignedIn();
        var reading = Api(await Made(browser, "Read"));
        var writing = Api(await Made(browser, "ReadAndWrite"));

        var refused = await reading.Send("/api/operations/open-markets", room.AMarketToLog().AsJson());
        var done = await writing.Send("/api/operations/open-markets", room.AMarketToLog().AsJson());

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((string)refused.Body!["detail"]!, Is.EqualTo("This token may only read. Use one that may write"));
        Assert.That(done.Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task A_token_ends_on_its_day_and_at_once_when_it_is_revoked()
    {
        var browser = await room.SignedIn();
        var ending = Api(await Made(browser, "Read", days: "1"));
        var revoked = Api(await Made(browser, "Read"));

        await browser.Post($"{Tokens}?handler=Revoke", new()
        {
            ["tokenId"] = room.Database
            .QueryFirst<Guid>("SELECT Id FROM ApiToken WHERE EndsAt > @At", new { At = room.Clock.GetUtcNow().AddDays(2) })
            .ToString()
        });
        using var atOnce = await revoked.GetAsync("/api/operations");
        using var before = await ending.GetAsync("/api/operations");
        room.Clock.Advance(TimeSpan.FromDays(1));
        using var after = await ending.GetAsync("/api/operations");

        Assert.That(
            new[] { atOnce.StatusCode, before.StatusCode, after.StatusCode },
            Is.EqualTo(new[] { HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.Unauthorized }));
    }

    [Test]
    public async Task Its_last_use_is_shown()
    {
        var browser = await room.SignedIn();
        var api = Api(await Made(browser, "Read"));

        var before = await browser.Open(Tokens);
        using var use = await api.GetAsync("/api/operations");
        var after = await browser.Open(Tokens);

        Assert.That(before.QuerySelector("tbody")!.TextContent, Does.Contain("Never"));
        Assert.That(after.QuerySelector("tbody")!.TextContent, Does.Not.Contain("Never").And.Contain("9:15am"));
    }

    [Test]
    public async Task A_token_for_more_than_ninety_days_is_refused()
    {
        var browser = await room.SignedIn();

        var page = await browser.Post(Tokens, new() { ["Token.Name"] = "Feed", ["Token.Scope"] = "Read", ["Token.Days"] = "91" });

        Assert.That(page.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("Days must be between 1 and 90"));
    }

    [Test]
    public async Task Nobody_revokes_the_token_of_somebody_else()
    {
        await Made(await room.SignedIn(), "Read");
        var other = await room.SignedIn(room.AnOfficer(
            "PC Leah Strand",
            OperationsCase.Access.Role.BoroughOfficer,
            "Hackney drugs unit",
            CaseRoom.Hackney));

        await other.Post($"{Tokens}?handler=Revoke", new() { ["tokenId"] = room.Database.QueryFirst<Guid>("SELECT Id FROM ApiToken").ToString() });

        Assert.That(other.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static async Task<string> Made(Browser browser, string scope, string days = "90")
    {
        var page = await browser.Post(Tokens, new() { ["Token.Name"] = "Control room feed", ["Token.Scope"] = scope, ["Token.Days"] = days });

        return page.QuerySelector("main code")!.TextContent;
    }

    private HttpClient Api(string secret)
    {
        var client = room.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);

        return client;
    }
}
