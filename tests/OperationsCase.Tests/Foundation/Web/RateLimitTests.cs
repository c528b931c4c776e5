using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Web;

public class RateLimitTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom(builder => builder.Services.AddSingleton(new Allowance { SignInsOfAccount = 3, SignInsOfAddress = 7, SearchesOfAccount = 4 }));

    [TearDown]
    public void LeaveRoom() => room.Dispose();

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
        Assert.That(page, Does.Contain("Too much was asked in a short time").And.Match(@"Try again after 9:2\dam\. Nothing was changed, and nobody is locked out"));
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

    private static async Task<string> Try(Browser visitor, string email) =>
        (await visitor.Post("/sign-in", new() { ["Email"] = email, ["Password"] = "a guess of mine" })).Body!.TextContent;
}
