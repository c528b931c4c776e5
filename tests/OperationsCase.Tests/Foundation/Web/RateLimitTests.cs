using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Web;

public class RateLimitTests
{
    private readonly TestApplication application = new(builder =>
        builder.Services.AddSingleton(new RateLimitSettings { SignInsOfAccount = 3, SignInsOfAddress = 7, SearchesOfAccount = 4 }));

    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom(application);

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [OneTimeTearDown]
    public async Task StopApplication() => await application.DisposeAsync();

    [Test]
    public async Task Guessing_at_one_account_is_slowed_down_whether_there_is_such_an_account_or_not()
    {
        var visitor = room.Visitor();

        for (var guess = 0; guess < 3; guess++)
        {
            await Try(visitor, "nobody@police.example");
            Assert.That(visitor.Status, Is.EqualTo(HttpStatusCode.OK));
        }

        var page = await Try(visitor, " Nobody@police.example ");

        Assert.That(visitor.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(page, Does
            .Contain("Too many requests in a short time").And
            .Match(@"Try again after 9:2\dam\. Nothing was changed, and no account is locked"));
        await Try(visitor, "somebody.else@police.example");
        Assert.That(visitor.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Guessing_at_many_accounts_from_one_address_is_slowed_down()
    {
        var visitor = room.Visitor();

        for (var guess = 0; guess < 7; guess++)
        {
            await Try(visitor, $"officer.{guess}@police.example");
            Assert.That(visitor.Status, Is.EqualTo(HttpStatusCode.OK));
        }

        await Try(visitor, "officer.8@police.example");

        Assert.That(visitor.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [Test]
    public async Task Searching_without_end_stops_one_officer_and_not_the_one_at_the_next_desk()
    {
        var priya = await room.SignedIn();
        var owen = await room.SignedIn(room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney));

        for (var search = 0; search < 4; search++)
        {
            await priya.Open($"/operations?find=flat{search}");
            Assert.That(priya.Status, Is.EqualTo(HttpStatusCode.OK));
        }

        await priya.Open("/networks?find=harrier");
        Assert.That(priya.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        await priya.Open("/operations");
        Assert.That(priya.Status, Is.EqualTo(HttpStatusCode.OK));
        await owen.Open("/operations?find=flat");
        Assert.That(owen.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("GET")]
    [TestCase("HEAD")]
    [TestCase("POST")]
    [TestCase("OPTIONS")]
    [TestCase("PROPFIND")]
    public async Task A_search_counts_by_whatever_method_it_is_asked(string method)
    {
        var api = await room.Api();

        for (var search = 0; search < 4; search++)
        {
            using var probe = await api.SendAsync(new HttpRequestMessage(new HttpMethod(method), $"/api/operations?find=flat{search}"));
            Assert.That(probe.StatusCode, Is.Not.EqualTo(HttpStatusCode.TooManyRequests));
        }

        using var refused = await api.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/api/operations?find=harrier"));

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [Test]
    public async Task A_program_is_told_in_seconds_when_to_ask_again()
    {
        var api = await room.Api();

        for (var search = 0; search < 4; search++)
        {
            using var found = await api.GetAsync("/api/operations?find=flat");
            Assert.That(found.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        using var refused = await api.GetAsync("/api/operations?find=flat");

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(refused.Headers.RetryAfter!.Delta, Is.GreaterThan(TimeSpan.Zero).And.LessThanOrEqualTo(TimeSpan.FromMinutes(5)));
        Assert.That(refused.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
    }

    [Test]
    public async Task An_account_is_counted_as_what_is_looked_up_however_it_is_written()
    {
        var visitor = room.Visitor();
        var page = await visitor.Open("/sign-in");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var victim = CaseRoom.EmailOf(room.Priya);
        var answers = new List<HttpStatusCode>();

        foreach (var (path, emails) in new (string, string[])[]
        {
            ("/sign-in", [victim, "junk1"]),
            ("/sign-in", [victim.ToUpperInvariant(), "junk2", "junk3"]),
            ($"/sign-in?Email={victim}", []),
            ("/sign-in?Email=junk4", [$" {victim}\t"]),
            ("/sign-in", [victim]),
        })
        {
            using var client = room.Client();
            using var request = new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new FormUrlEncodedContent(
                [
                    .. emails.Select(email => KeyValuePair.Create("Email", email)),
                    new("Password", "a guess of mine"),
                    new("__RequestVerificationToken", token),
                ]),
            };
            request.Headers.Add("Cookie", visitor.Cookie);
            using var answer = await client.SendAsync(request);
            answers.Add(answer.StatusCode);
        }

        Assert.That(answers.Select(answer => (int)answer), Is.EqualTo(new[] { 200, 200, 200, 200, 429 }));
    }

    [Test]
    public async Task Nothing_that_is_open_to_everybody_takes_more_than_8_KB_by_any_method()
    {
        var pages =
            new[] { "/sign-in", "/sign-in/code", "/sign-in/elsewhere", "/sign-in/elsewhere/back", "/invitations/abc", "/problem/404", "/nowhere" };

        foreach (var path in pages.Concat(["/health/ready", "/calendar/abc.ics"]))
        {
            foreach (var method in pages.Contains(path) ? ["GET", "POST", "PUT", "DELETE"] : new[] { "GET" })
            {
                using var client = room.Client();
                using var request = new HttpRequestMessage(new HttpMethod(method), path)
                {
                    Content = new FormUrlEncodedContent([new("Email", "a@police.example"), new("Password", new string('a', 9000))]),
                };
                using var answer = await client.SendAsync(request);

                Assert.That(answer.StatusCode, Is
                    .EqualTo(HttpStatusCode.RequestEntityTooLarge).Or
                    .EqualTo(HttpStatusCode.TooManyRequests), $"{method} {path}");
            }
        }
    }

    [Test]
    public async Task Whoever_asks_too_often_is_told_so_before_what_they_sent_is_read()
    {
        var body = new UnreadBody();

        for (var post = 0; post < 9; post++)
        {
            using var client = room.Client();
            using var answer = await client.PostAsync("/sign-in", new FormUrlEncodedContent([new("Email", "a@police.example")]));
        }

        var context = await room.Server.SendAsync(sent =>
        {
            sent.Request.Method = "POST";
            sent.Request.Path = "/sign-in";
            sent.Request.ContentType = "application/x-www-form-urlencoded";
            sent.Request.Body = body;
        });

        Assert.That(context.Response.StatusCode, Is.EqualTo(StatusCodes.Status429TooManyRequests));
        Assert.That(body.WasRead, Is.False);
    }

    [Test]
    public async Task A_password_in_an_address_signs_nobody_in()
    {
        await room.SignedIn();
        var visitor = room.Visitor();

        var page = await visitor.Post($"/sign-in?Email={CaseRoom.EmailOf(room.Priya)}&Password=correct%20horse%20battery", []);

        Assert.That(visitor.Path, Does.StartWith("/sign-in"));
        Assert.That(page.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("Enter your password"));
    }

    [TestCase("/account/password")]
    [TestCase("/account/tokens")]
    [TestCase("/account")]
    public async Task Pages_of_an_officers_own_account_take_8_KB_whether_or_not_the_sender_says_how_much_it_is(string path)
    {
        var browser = await room.SignedIn();
        var page = await browser.Open(path);
        var limit = new LimitCase();

        await browser.Send(path, page, new() { ["Current"] = new string('a', 9000) });
        await room.Server.SendAsync(sent =>
        {
            sent.Request.Method = "POST";
            sent.Request.Path = path;
            sent.Features.Set<IHttpMaxRequestBodySizeFeature>(limit);
        });

        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(limit.MaxRequestBodySize, Is.EqualTo(8 * 1024));
    }

    private sealed class LimitCase : IHttpMaxRequestBodySizeFeature
    {
        public bool IsReadOnly => false;

        public long? MaxRequestBodySize { get; set; }
    }

    private static async Task<string> Try(Browser visitor, string email) =>
        (await visitor.Post("/sign-in", new() { ["Email"] = email, ["Password"] = "a guess of mine" })).Body!.TextContent;

    private sealed class UnreadBody : MemoryStream
    {
        public bool WasRead { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            WasRead = true;

            return 0;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            WasRead = true;

            return ValueTask.FromResult(0);
        }
    }
}
