using System.Net;
using AngleSharp.Dom;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Accounts.Attempts;

/// <summary>Nobody can lock out somebody else.</summary>
public class KnownDevicesTests
{
    private const string Right = "correct horse battery";
    private const string Wrong = "correct horse buttery";
    private const string Stranger = "198.51.100.7";

    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_stranger_locks_the_account_for_where_they_are_and_for_nobody_else()
    {
        await room.SignedIn();
        await Guess(5, Stranger);

        var sameAddress = await TryToSignIn(room.Visitor(address: Stranger), Right);
        var office = room.Visitor(address: "192.0.2.15");
        await TryToSignIn(office, Right);

        Assert.That(Said(sameAddress), Does.StartWith("There have been too many wrong passwords"));
        Assert.That(office.Path, Is.EqualTo("/"));
    }

    [Test]
    public async Task A_browser_that_signed_in_before_is_not_locked_out_by_a_stranger_at_the_same_address()
    {
        var known = await SignedInAt(Stranger);
        await known.Post("/account", []);
        await Guess(7, Stranger);

        await TryToSignIn(known, Right);

        Assert.That(known.Path, Is.EqualTo("/"));
    }

    [Test]
    public async Task Strangers_at_very_many_addresses_get_a_hundred_tries_an_hour_and_do_not_use_up_those_of_a_known_browser()
    {
        var known = await SignedInAt("192.0.2.15");
        await known.Post("/account", []);

        foreach (var host in Enumerable.Range(1, 30))
        {
            await Guess(4, $"198.51.100.{host}");
        }

        var compared = Logged("Sign-in refused: wrong password");
        await TryToSignIn(known, Right);
        room.Clock.Advance(TimeSpan.FromMinutes(61));
        var other = room.Visitor(address: "203.0.113.8");
        await TryToSignIn(other, Right);

        Assert.That(compared, Is.EqualTo(100));
        Assert.That(known.Path, Is.EqualTo("/"));
        Assert.That(other.Path, Is.EqualTo("/"));
    }

    [Test]
    public async Task A_known_browser_locks_itself_after_five_wrong_passwords()
    {
        var known = await SignedInAt("192.0.2.15");
        await known.Post("/account", []);

        foreach (var _ in Enumerable.Range(0, 5))
        {
            await TryToSignIn(known, Wrong);
        }

        Assert.That(Said(await TryToSignIn(known, Right)), Does.StartWith("There have been too many wrong passwords"));
    }

    [Test]
    public async Task A_browser_that_knows_one_account_is_a_stranger_to_another()
    {
        var owen = room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);
        await room.SignedIn();
        var owens = room.Visitor(address: Stranger);
        await room.SignedIn(owen);
        await TryToSignIn(owens, Right, CaseRoom.EmailOf(owen));
        await owens.Post("/account", []);

        foreach (var _ in Enumerable.Range(0, 5))
        {
            await TryToSignIn(owens, Wrong);
        }

        Assert.That(room.Database.Query<int>(
            "SELECT IsKnownDevice FROM SignInAttempt WHERE Subject = @Id",
            new { room.Priya.Id }), Is.EqualTo(new[] { 0 }));
        await TryToSignIn(owens, Right, CaseRoom.EmailOf(owen));
        Assert.That(owens.Path, Is.EqualTo("/"));
    }

    [Test]
    public async Task A_browser_shared_by_a_shift_is_known_to_each_of_them()
    {
        var owen = room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);
        await room.SignedIn();
        await room.SignedIn(owen);
        var visitor = room.Visitor(address: Stranger);

        foreach (var email in new[] { CaseRoom.EmailOf(room.Priya), CaseRoom.EmailOf(owen) })
        {
            await TryToSignIn(visitor, Right, email);
            await visitor.Post("/account", []);
        }

        await Guess(7, Stranger);
        await TryToSignIn(visitor, Right);

        Assert.That(visitor.Path, Is.EqualTo("/"));
    }

    [Test]
    public async Task Neither_a_half_of_a_sign_in_nor_a_cookie_that_somebody_wrote_makes_a_browser_known()
    {
        await room.SignedIn();
        var halfway = room.Visitor(address: Stranger);
        await TryToSignIn(halfway, Wrong);

        Assert.That(halfway.Cookie, Does.Not.Contain("operationscase-device"));
        using var client = room.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Add("Cookie", "operationscase-device=CfDJ8aaaa");
        using var answer = await client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Too_many_requests_of_a_stranger_do_not_slow_down_a_known_browser_at_the_same_address()
    {
        await using var hurried = new CaseRoom(builder => builder.Services
            .AddSingleton(new RateLimitSettings { SignInsOfAccount = 3, SignInsOfAddress = 6 }));
        await hurried.SignedIn();
        var known = hurried.Visitor(address: Stranger);
        await known.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(hurried.Priya), ["Password"] = Right });
        await known.Post("/account", []);
        var stranger = hurried.Visitor(address: Stranger);

        for (var guess = 0; guess < 8; guess++)
        {
            await stranger.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(hurried.Priya), ["Password"] = Wrong });
        }

        await known.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(hurried.Priya), ["Password"] = Right });

        Assert.That(stranger.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(known.Path, Is.EqualTo("/"));
    }

    [Test]
    public async Task Another_password_makes_every_other_browser_a_stranger_and_not_the_one_in_which_it_was_changed()
    {
        var other = await SignedInAt("192.0.2.15");
        var here = await SignedInAt("192.0.2.16");
        await here.Post(
            "/account/password",
            new() { ["Current"] = Right, ["Change.Password"] = "three words apart", ["Change.PasswordAgain"] = "three words apart" });

        await TryToSignIn(other, Wrong);
        await here.Post("/account", []);
        await TryToSignIn(here, Wrong);

        Assert.That(
            room.Database.Query<int>(
                "SELECT IsKnownDevice FROM SignInAttempt WHERE Subject = @Id ORDER BY IsKnownDevice, Origin",
                new { room.Priya.Id }),
            Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    public async Task All_known_browsers_of_an_account_together_have_fifty_tries_an_hour()
    {
        await room.SignedIn();
        var known = new List<Browser>();

        foreach (var host in Enumerable.Range(1, 14))
        {
            known.Add(room.Visitor(address: $"192.0.2.{host}"));
            await TryToSignIn(known[^1], Right);
        }

        await known[0].Post("/account", []);

        foreach (var browser in known)
        {
            foreach (var _ in Enumerable.Range(0, 4))
            {
                await TryToSignIn(browser, Wrong);
            }
        }

        Assert.That(Logged("Sign-in refused: wrong password"), Is.EqualTo(50));
    }

    [Test]
    public async Task Known_browsers_that_try_other_accounts_share_the_count_of_their_network_address()
    {
        await using var hurried = new CaseRoom(builder => builder.Services
            .AddSingleton(new RateLimitSettings { SignInsOfAccount = 50, SignInsOfAddress = 8 }));
        var answers = new List<HttpStatusCode>();
        await hurried.SignedIn();

        foreach (var _ in Enumerable.Range(0, 3))
        {
            var known = hurried.Visitor(address: Stranger);
            await known.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(hurried.Priya), ["Password"] = Right });
            await known.Post("/account", []);

            foreach (var guess in Enumerable.Range(0, 4))
            {
                await known.Post("/sign-in", new() { ["Email"] = $"officer.{guess}@police.example", ["Password"] = Wrong });
                answers.Add(known.Status);
            }
        }

        Assert.That(answers.Count(status => status == HttpStatusCode.OK), Is.LessThanOrEqualTo(8));
        Assert.That(answers[^1], Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [TestCase("2002:c633:6407:1::1", "198.51.100.7")]
    [TestCase("2001:db8:1:2::1", "2001:db8:1:2:ffff::9")]
    [TestCase("::ffff:198.51.100.7", "198.51.100.7")]
    public async Task Another_address_of_the_same_network_is_no_other_place(string first, string second)
    {
        await room.SignedIn();
        await Guess(5, first);

        var again = await TryToSignIn(room.Visitor(address: second), Right);

        Assert.That(Said(again), Does.StartWith("There have been too many wrong passwords"));
    }

    private async Task Guess(int times, string address)
    {
        foreach (var _ in Enumerable.Range(0, times))
        {
            await TryToSignIn(room.Visitor(address: address), Wrong);
        }
    }

    private async Task<Browser> SignedInAt(string address)
    {
        await room.SignedIn();
        var browser = room.Visitor(address: address);
        await TryToSignIn(browser, Right);

        return browser;
    }

    private Task<IDocument> TryToSignIn(Browser browser, string password, string? email = null) =>
        browser.Post("/sign-in", new() { ["Email"] = email ?? CaseRoom.EmailOf(room.Priya), ["Password"] = password });

    private int Logged(string headline) =>
        room.Database.QuerySingle<int>("SELECT COUNT(*) FROM AuditEntry WHERE Headline = @headline", new { headline });

    private static string? Said(IDocument page) => page.QuerySelector(".govuk-error-summary__list a")?.TextContent.Trim();
}
