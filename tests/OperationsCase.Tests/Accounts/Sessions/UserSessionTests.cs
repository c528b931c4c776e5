using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dapper;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Accounts.Sessions;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Accounts.Sessions;

public class UserSessionTests
{
    private const string Form = "/operations/new/open-market";

    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_session_ends_after_an_hour_in_which_nothing_was_asked_of_it()
    {
        var browser = await room.SignedIn();

        room.Clock.Advance(TimeSpan.FromMinutes(59));
        await browser.Open("/operations");
        var within = browser.Path;
        room.Clock.Advance(TimeSpan.FromMinutes(61));
        await browser.Open("/operations");

        Assert.That(within, Is.EqualTo("/operations"));
        Assert.That(browser.Path, Does.StartWith("/sign-in"));
    }

    [Test]
    public async Task A_busy_session_ends_ten_hours_after_it_began()
    {
        var browser = await room.SignedIn();

        foreach (var _ in Enumerable.Range(0, 19))
        {
            room.Clock.Advance(TimeSpan.FromMinutes(31));
            await browser.Open("/operations");
            Assert.That(browser.Path, Is.EqualTo("/operations"));
        }

        room.Clock.Advance(TimeSpan.FromMinutes(11));
        await browser.Open("/operations");

        Assert.That(browser.Path, Does.StartWith("/sign-in"));
    }

    [Test]
    public async Task A_copy_of_the_cookie_opens_nothing_once_its_officer_has_signed_out()
    {
        var browser = await room.SignedIn();
        using var copy = room.Client();
        copy.DefaultRequestHeaders.Add("Cookie", browser.Cookie);
        using var before = await copy.GetAsync(new Uri("/operations", UriKind.Relative));

        await browser.Send("/account", await browser.Open("/account"), []);

        using var after = await copy.GetAsync(new Uri("/operations", UriKind.Relative));
        Assert.That(before.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(after.Headers.Location!.OriginalString, Does.StartWith("/sign-in"));
    }

    [Test]
    public async Task What_was_typed_into_a_form_is_there_again_after_signing_in()
    {
        var browser = await room.SignedIn();
        var page = await browser.Open(Form);
        room.Clock.Advance(TimeSpan.FromHours(2));

        var asked = await browser.Send(Form, page, Typed());
        var form = await SignIn(browser, room.Priya);

        Assert.That(asked.Body!.TextContent, Does.Contain("What you entered is saved"));
        Assert.That(browser.Path, Does.StartWith($"{Form}?kept="));
        Assert.That(Value(form, "Operation.Place"), Is.EqualTo("Ridley Road & Dalston Lane"));
        Assert.That(Value(form, "Operation.StartedAt.Day"), Is.EqualTo("2x"));
        Assert.That(((IHtmlInputElement)form.QuerySelector("[name='Operation.Crack']")!).IsChecked, Is.True);
        Assert.That(
            form.QuerySelector(".moj-alert--information")!.TextContent,
            Does.Contain("You have signed in again. Check your answers and continue"));
        Assert.That(form.QuerySelector(".govuk-error-summary"), Is.Null, "Nothing is wrong, so nothing is red");
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM Operation"), Is.Zero);
    }

    [Test]
    public async Task What_was_typed_is_kept_no_longer_than_an_hour()
    {
        var browser = await room.SignedIn();
        var page = await browser.Open(Form);
        room.Clock.Advance(TimeSpan.FromHours(2));
        await browser.Send(Form, page, Typed());
        Assert.That(room.Count("SELECT COUNT(*) FROM KeptForm"), Is.EqualTo(1));

        room.Clock.Advance(TimeSpan.FromMinutes(61));
        await room.As(TestUser.TheSystem, () => new SavedFormCleanupJob(room.Services.GetRequiredService<IMediator>()).Run());

        Assert.That(room.Count("SELECT COUNT(*) FROM KeptForm"), Is.Zero);
    }

    [Test]
    public async Task Nobody_else_gets_what_was_typed()
    {
        var leah = room.AnOfficer("PC Leah Strand", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);
        await room.SignedIn(leah);
        var browser = await room.SignedIn();
        var page = await browser.Open(Form);
        room.Clock.Advance(TimeSpan.FromHours(2));

        await browser.Send(Form, page, Typed());
        var form = await SignIn(browser, leah);

        Assert.That(browser.Path, Does.StartWith(Form));
        Assert.That(Value(form, "Operation.Place"), Is.Empty);
        Assert.That(form.QuerySelector(".govuk-error-summary"), Is.Null);
    }

    [Test]
    public async Task What_was_typed_is_kept_sealed_and_for_an_hour()
    {
        var browser = await room.SignedIn();
        var page = await browser.Open(Form);
        room.Clock.Advance(TimeSpan.FromHours(2));
        await browser.Send(Form, page, Typed());
        var kept = room.Database.QuerySingle<string>("SELECT Sealed FROM KeptForm");
        var back = new Uri(new Uri("http://localhost"), browser.Path).Query;

        room.Clock.Advance(TimeSpan.FromMinutes(61));
        var form = await SignIn(browser, room.Priya);

        Assert.That(kept, Does.Not.Contain("Ridley"));
        Assert.That(back, Does.Contain("kept"));
        Assert.That(Value(form, "Operation.Place"), Is.Empty);
    }

    [Test]
    public async Task A_form_whose_token_is_out_of_date_opens_again_with_everything_typed()
    {
        var somebody = room.Visitor();
        var stale = (await somebody.Open("/sign-in")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var browser = await room.SignedIn();
        var page = await browser.Open(Form);

        var form = await browser.Send(Form, page, new(Typed()) { ["__RequestVerificationToken"] = stale });

        Assert.That(browser.Path, Does.StartWith($"{Form}?kept="));
        Assert.That(Value(form, "Operation.Place"), Is.EqualTo("Ridley Road & Dalston Lane"));
        Assert.That(form.QuerySelector(".moj-alert--information")!.TextContent, Does.Contain("was open for too long"));
    }

    [Test]
    public async Task A_form_of_another_site_is_neither_taken_nor_kept()
    {
        var browser = await room.SignedIn();
        var page = await browser.Open(Form);

        await browser.Send(Form, page, new(Typed()) { ["__RequestVerificationToken"] = "made-up" });

        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM KeptForm"), Is.Zero);
    }

    [Test]
    public async Task A_visitor_without_a_session_of_ours_has_nothing_kept()
    {
        var page = await room.Visitor().Open("/sign-in");

        await room.Visitor().Send(Form, page, Typed());

        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM KeptForm"), Is.Zero);
    }

    [Test]
    public async Task A_form_without_a_token_of_ours_is_not_kept_though_its_session_was()
    {
        var browser = await room.SignedIn();
        var page = await browser.Open(Form);
        room.Clock.Advance(TimeSpan.FromHours(2));

        await browser.Send(Form, page, new(Typed()) { ["__RequestVerificationToken"] = "made-up" });

        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM KeptForm"), Is.Zero);
    }

    [TestCase("/account/password", "Current")]
    [TestCase("/account/password", "Change.Password")]
    [TestCase("/account/prove", "Password")]
    [TestCase("/account/prove", "Credential")]
    [TestCase("/account/authenticator", "Confirm.Code")]
    [TestCase("/account/tokens", "Name")]
    public async Task No_form_of_an_officers_own_account_is_kept_late_or_before_they_have_shown_that_it_is_them(string path, string field)
    {
        var browser = await room.SignedIn();
        var page = await browser.Open(path);
        room.Clock.Advance(TimeSpan.FromMinutes(16));
        await browser.Send(path, page, new() { [field] = "correct horse battery" });
        room.Clock.Advance(TimeSpan.FromHours(2));
        await browser.Send(path, page, new() { [field] = "correct horse battery" });

        Assert.That(browser.Path, Does.StartWith("/sign-in"));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM KeptForm"), Is.Zero);
    }

    private static Dictionary<string, string> Typed() => new()
    {
        ["Operation.Place"] = "Ridley Road & Dalston Lane",
        ["Operation.StartedAt.Day"] = "2x",
        ["Operation.StartedAt.Month"] = "11",
        ["Operation.StartedAt.Year"] = "2026",
        ["Operation.Crack"] = "true",
    };

    private static async Task<IDocument> SignIn(Browser browser, TestUser.TestPerson person) =>
        await browser.Post(browser.Path, new() { ["Email"] = CaseRoom.EmailOf(person), ["Password"] = "correct horse battery" });

    private static string Value(IDocument form, string name) => form.QuerySelector($"[name='{name}']")!.GetAttribute("value") ?? "";
}
