using System.Net;
using AngleSharp.Dom;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Accounts;

public class SignInTests
{
    private const string Right = "correct horse battery";
    private const string Wrong = "correct horse buttery";

    private CaseRoom room = null!;

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        await room.SignedIn();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_wrong_password_says_no_more_than_an_unknown_address()
    {
        var wrong = await TryToSignIn(Wrong);
        var unknown = await TryToSignIn(Wrong, "nobody@police.example");

        Assert.That(Said(wrong), Is.EqualTo("The e-mail address or the password is wrong. Check both"));
        Assert.That(Said(unknown), Is.EqualTo(Said(wrong)));
    }

    [Test]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour()
    {
        foreach (var _ in Enumerable.Range(0, 5))
        {
            await TryToSignIn(Wrong);
        }

        var locked = await TryToSignIn(Right);
        room.Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));
        var open = room.Visitor();
        await TryToSignIn(Right, browser: open);

        Assert.That(Said(locked), Is.EqualTo("There have been too many wrong passwords. Wait 15 minutes, or ask an administrator for a new link"));
        Assert.That(open.Path, Is.EqualTo("/"));
    }

    [Test]
    public async Task Four_wrong_passwords_do_not_lock_it()
    {
        foreach (var _ in Enumerable.Range(0, 4))
        {
            await TryToSignIn(Wrong);
        }

        var browser = room.Visitor();
        await TryToSignIn(Right, browser: browser);

        Assert.That(browser.Path, Is.EqualTo("/"));
    }

    [Test]
    public async Task A_disabled_account_is_out_at_once()
    {
        var browser = await room.SignedIn();
        var api = await room.Api();

        await room.As(AnAdministrator(), () => room.Done(new DisableAccount { OfficerId = room.Priya.Id, Why = "A long absence." }));
        await browser.Open("/operations");
        using var response = await api.GetAsync("/api/operations");
        var again = await TryToSignIn(Right);

        Assert.That(browser.Path, Does.StartWith("/sign-in"));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(Said(again), Is.EqualTo("The e-mail address or the password is wrong. Check both"));
    }

    [Test]
    public async Task A_one_time_link_works_once_and_signs_everybody_else_out()
    {
        var before = await room.SignedIn();
        var link = await ALinkForPriya();

        await SetPassword(link, "three words apart");
        var again = room.Visitor();
        await again.Open(link);
        await before.Open("/operations");
        var browser = room.Visitor();
        await TryToSignIn("three words apart", browser: browser);

        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(before.Path, Does.StartWith("/sign-in"));
        Assert.That(browser.Path, Is.EqualTo("/"));
    }

    [Test]
    public async Task A_one_time_link_ends_after_three_days_and_when_another_is_made()
    {
        var first = await ALinkForPriya();
        var second = await ALinkForPriya();
        var browser = room.Visitor();

        await browser.Open(first);
        var replaced = browser.Status;
        await browser.Open(second);
        var inForce = browser.Status;
        room.Clock.Advance(TimeSpan.FromDays(3));
        await browser.Open(second);

        Assert.That(
            new[] { replaced, inForce, browser.Status },
            Is.EqualTo(new[] { HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound }));
    }

    [Test]
    public async Task A_password_of_eleven_characters_is_refused_and_the_link_still_works()
    {
        var link = await ALinkForPriya();

        var page = await SetPassword(link, "elevenchars");
        await SetPassword(link, "twelve chars!");
        var browser = room.Visitor();
        await TryToSignIn("twelve chars!", browser: browser);

        Assert.That(Said(page), Does.StartWith("Password must be 12 characters or more"));
        Assert.That(browser.Path, Is.EqualTo("/"));
    }

    [Test]
    public async Task The_first_administrator_is_invited_only_while_nobody_has_an_account()
    {
        var invited = await room.As(TestUser.TheSystem, () => room.Send(new InviteFirstAdministrator()));

        Assert.That(invited.IsRefused, Is.True);
    }

    private TestUser.TestPerson AnAdministrator() =>
        room.AnOfficer($"Insp {Guid.CreateVersion7(room.Clock.GetUtcNow()):N}", Role.Administrator, "Administration");

    private async Task<string> ALinkForPriya() =>
        $"/invitations/{await room.As(AnAdministrator(), () => room.Done(new RenewInvitation(room.Priya.Id)))}";

    private Task<IDocument> SetPassword(string link, string password) =>
        room.Visitor().Post(link, new() { ["Invitation.Password"] = password, ["Invitation.PasswordAgain"] = password });

    private Task<IDocument> TryToSignIn(string password, string? email = null, Browser? browser = null) =>
        (browser ?? room.Visitor()).Post("/sign-in", new() { ["Email"] = email ?? CaseRoom.EmailOf(room.Priya), ["Password"] = password });

    private static string? Said(IDocument page) => page.QuerySelector(".govuk-error-summary__list a")?.TextContent.Trim();
}
