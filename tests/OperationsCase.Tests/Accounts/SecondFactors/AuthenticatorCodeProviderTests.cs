using System.Net;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Accounts.Passkeys;
using OperationsCase.Accounts.SecondFactors;
using OperationsCase.Deadlines.Alerts;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Accounts.SecondFactors;

/// <summary>What a second factor protects: every endpoint of a role that must have one, and every later proof of whoever has one.</summary>
public partial class AuthenticatorCodeProviderTests
{
    private const string SetUp = "/account/authenticator";
    private const string Right = "correct horse battery";

    private readonly TestApplication application = new(builder =>
        builder.Services.AddSingleton(new SignInSettings { SecondFactorFor = [Role.Administrator, Role.BoroughSupervisor] }));

    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom(application);

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [OneTimeTearDown]
    public async Task StopApplication() => await application.DisposeAsync();

    [TestCase(Role.Administrator)]
    [TestCase(Role.BoroughSupervisor)]
    public async Task By_a_password_alone_such_a_role_reaches_no_endpoint_but_those_that_ask_for_more(Role role)
    {
        var officer = room.AnOfficer("Insp Ruth Adeyemi", role, "Hackney", CaseRoom.Hackney);
        await room.SignedIn(officer);
        await using var app = room.AnApplicationThatRunsJobs();
        app.MapDashboard();
        await app.StartAsync();
        var browser = new Browser(app.GetTestServer());
        await browser.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(officer), ["Password"] = Right });
        var open = new List<string>();
        using var client = app.GetTestClient();

        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

        foreach (var endpoint in endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "HEAD", "POST", "PUT"])
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), Filled(endpoint));
                request.Headers.TryAddWithoutValidation("Cookie", browser.Cookie);
                using var answer = await client.SendAsync(request);
                var ledTo = answer.Headers.Location?.OriginalString ?? "";
                var isLedAway = ledTo == SetUp || ledTo.Contains("/problem/403", StringComparison.Ordinal);

                if (!isLedAway && answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
                {
                    open.Add(endpoint.RoutePattern.RawText!.Trim('/'));
                }
            }
        }

        Assert.That(open.Distinct(), Is.EquivalentTo(new[] { "account", "account/authenticator", "account/passkeys", "account/prove" }));
    }

    [Test]
    public async Task Whoever_has_a_passkey_shows_it_and_sets_up_no_app_by_their_password_alone()
    {
        var supervisor = room.AnOfficer("PS Dan Whitlock", Role.BoroughSupervisor, "Hackney", CaseRoom.Hackney);
        await room.SignedIn(supervisor);
        await room.As(supervisor, () => room.Done(APasskey()));
        var browser = await room.SignedIn(supervisor);

        var paths = new List<string>();

        foreach (var path in new[] { "/operations", SetUp, "/account/passkeys", "/account/tokens" })
        {
            await browser.Open(path);
            paths.Add(browser.Path);
        }

        Assert.That(paths, Has.All.EqualTo("/account/prove?returnUrl=/"));
    }

    [Test]
    public async Task Whoever_has_an_app_shows_a_code_before_a_serious_act_and_never_their_password_alone()
    {
        var key = await AnApp(await room.SignedIn());
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        var browser = await SignedInWithCode(key);
        room.Clock.Advance(TimeSpan.FromMinutes(16));

        var asked = await browser.Open("/account/passkeys");
        var at = browser.Path;
        var refused = await browser.Send(at, asked, new() { ["Password"] = Right });
        var stillAt = browser.Path;
        await browser.Send(at.Replace(
            "/account/prove?",
            "/account/prove?handler=Code&",
            StringComparison.Ordinal), refused, new() { ["Code"] = CodeNow(key) });

        Assert.That(asked.QuerySelector("input[name=Password]"), Is.Null);
        Assert.That(
            refused.QuerySelector(".govuk-error-summary")!.TextContent,
            Does.Contain("Your authenticator app is on. Enter the code it shows"));
        Assert.That(stillAt, Does.StartWith("/account/prove"));
        Assert.That(browser.Path, Is.EqualTo("/account/passkeys"));
        Assert.That(Headlines().Last(), Is.EqualTo("Confirmed their identity with a code"));
    }

    [Test]
    public async Task Whoever_has_a_passkey_and_no_app_shows_it_before_a_serious_act_and_never_their_password_alone()
    {
        await room.SignedIn();
        await room.Done(APasskey());
        var browser = await room.SignedIn();

        var asked = await browser.Open("/account/prove");
        var refused = await browser.Send("/account/prove", asked, new() { ["Password"] = Right });

        Assert.That(asked.QuerySelector("input[name=Password]"), Is.Null);
        Assert.That(refused.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("You have a passkey. Use it"));
    }

    [TestCase("/operations")]
    [TestCase("/account/tokens")]
    public async Task A_role_that_needs_a_factor_sees_nothing_once_it_has_taken_its_last_one_away(string path)
    {
        var supervisor = room.AnOfficer("PS Dan Whitlock", Role.BoroughSupervisor, "Hackney", CaseRoom.Hackney);
        var browser = await room.SignedIn(supervisor);
        var unready = browser.Cookie;
        await AnApp(browser);
        await browser.Open("/operations");
        var ready = browser.Path;
        var knownOnceReady = browser.Cookie;

        await browser.Post($"{SetUp}?handler=Remove", []);
        await browser.Open(path);

        Assert.That(ready, Is.EqualTo("/operations"));
        Assert.That(unready, Does.Not.Contain("operationscase-device"));
        Assert.That(knownOnceReady, Does.Contain("operationscase-device"));
        Assert.That(browser.Path, Is.EqualTo(SetUp));
    }

    [Test]
    public async Task The_log_says_what_was_shown_and_what_for()
    {
        var browser = await room.SignedIn();
        room.Clock.Advance(TimeSpan.FromMinutes(16));
        var asked = await browser.Open("/account/passkeys");
        var at = browser.Path;
        var again = await browser.Send(at, asked, new() { ["Password"] = "not the right one" });
        room.Clock.Advance(TimeSpan.FromSeconds(1));
        await browser.Send(at, again, new() { ["Password"] = Right });
        room.Clock.Advance(TimeSpan.FromSeconds(1));
        await browser.Post(
            "/account/password",
            new() { ["Current"] = Right, ["Change.Password"] = "three words apart", ["Change.PasswordAgain"] = "three words apart" });

        Assert.That(Headlines(), Is.EqualTo(new[]
        {
            "Signed in with their password", "Step-up refused: wrong password", "Confirmed their identity with their password",
            "Confirmed their current password",
        }));
    }

    [TestCase("app on")]
    [TestCase("app off")]
    [TestCase("new codes")]
    [TestCase("passkey off")]
    public async Task Another_factor_ends_every_other_session_and_this_one_goes_on(string change)
    {
        var passkey = await room.Done(APasskey());
        var browser = await room.SignedIn();
        var other = await room.SignedIn();

        if (change != "app on" && change != "passkey off")
        {
            var key = await AnApp(browser);
            room.Clock.Advance(TimeSpan.FromMinutes(1));
            other = await SignedInWithCode(key);
        }

        await (change switch
        {
            "app on" => AnApp(browser),
            "app off" => browser.Post($"{SetUp}?handler=Remove", []),
            "new codes" => browser.Post($"{SetUp}?handler=Codes", []),
            _ => (Task)browser.Post($"/account/passkeys?handler=Remove&passkeyId={passkey}", []),
        });
        await other.Open("/operations");
        await browser.Open("/operations");

        Assert.That(other.Path, Does.StartWith("/sign-in"));
        Assert.That(browser.Path, Is.EqualTo("/operations"));
    }

    [Test]
    public async Task A_new_passkey_ends_the_sessions_that_were_begun_without_it()
    {
        var browser = await room.SignedIn();

        await room.Done(APasskey());
        await browser.Open("/operations");

        Assert.That(browser.Path, Does.StartWith("/sign-in"));
    }

    private AddPasskey APasskey() => new()
    {
        Name = "Work phone",
        Passkey = new StoredPasskey([1], [2], room.Clock.GetUtcNow(), 0, ["internal"], true, false, false),
    };

    private async Task<string> AnApp(Browser browser)
    {
        var page = await browser.Open(SetUp);
        var key = page.QuerySelector("main ol b")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await browser.Send(SetUp, page, new() { ["Confirm.Code"] = CodeNow(key) });

        return key;
    }

    private async Task<Browser> SignedInWithCode(string key)
    {
        var browser = room.Visitor();
        await browser.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(room.Priya), ["Password"] = Right });
        await browser.Post("/sign-in/code", new() { ["Code"] = CodeNow(key) });

        return browser;
    }

    private IEnumerable<string> Headlines() =>
        room.Database.Query<string>("SELECT Headline FROM AuditEntry WHERE Action = 'SignIn' ORDER BY At, Headline DESC");

    private string CodeNow(string key) => Totp.CodeAt(key, room.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);

    private static string Filled(RouteEndpoint endpoint) => Placeholder().Replace($"/{endpoint.RoutePattern.RawText!.Trim('/')}", match =>
        match.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString()
        : match.Value.Contains(":int", StringComparison.Ordinal) ? "1" : "CH-2026-000001");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}
