using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Accounts.SecondFactors;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Accounts.SecondFactors;

public class SetUpAuthenticatorTests
{
    private const string SetUp = "/account/authenticator";

    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCase(59, "287082")]
    [TestCase(1111111109, "081804")]
    [TestCase(1111111111, "050471")]
    [TestCase(1234567890, "005924")]
    [TestCase(2000000000, "279037")]
    public void Codes_are_those_of_RFC_6238(long seconds, string code) =>
        Assert.That(Totp.CodeAt("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", seconds / 30), Is.EqualTo(code));

    [Test]
    public void A_code_is_found_in_its_half_minute_and_the_ones_beside_it_and_says_which_one_it_is()
    {
        const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = now.ToUnixTimeSeconds() / 30;

        var found = Enumerable.Range(-3, 7).Select(away => Totp.StepOf(Key, Totp.CodeAt(Key, step + away), now));

        Assert.That(found, Is.EqualTo(new long?[] { null, null, step - 1, step, step + 1, null, null }));
        Assert.That(Totp.StepOf(Key, "", now), Is.Null);
        Assert.That(Totp.StepOf(Key, "12345a", now), Is.Null);
    }

    [Test]
    public async Task The_page_shows_a_picture_of_the_key_that_it_also_gives_in_letters()
    {
        var browser = await room.SignedIn();

        var page = await browser.Open(SetUp);

        var expected = QrCode.Draw(Totp.Address(KeyOf(page), CaseRoom.EmailOf(room.Priya)), "");
        var drawn = new HtmlParser().ParseDocument(expected.ToString()!).QuerySelector("path[fill='#000']")!.GetAttribute("d");
        Assert.That(page.QuerySelector("main svg.oc-qr path[fill='#000']")!.GetAttribute("d"), Is.EqualTo(drawn));
        Assert.That(page.QuerySelector("main svg.oc-qr")!.GetAttribute("aria-label"), Does.Contain("authenticator app"));
    }

    [Test]
    public async Task The_app_counts_only_once_a_code_has_confirmed_it()
    {
        var browser = await room.SignedIn();
        var page = await browser.Open(SetUp);

        var wrong = await browser.Send(SetUp, page, new() { ["Confirm.Code"] = "000000" });
        var withoutCode = await SignIn(room.Visitor());
        var key = KeyOf(wrong);
        var done = await browser.Send(SetUp, wrong, new() { ["Confirm.Code"] = CodeNow(key) });

        Assert.That(key, Is.EqualTo(KeyOf(page)));
        Assert.That(wrong.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("The code is wrong"));
        Assert.That(withoutCode.Path, Is.EqualTo("/"));
        Assert.That(done.QuerySelectorAll("main code"), Has.Exactly(10).Items);
        Assert.That((await browser.Open(SetUp)).Body!.TextContent, Does.Not.Contain(done.QuerySelector("main code")!.TextContent));
    }

    [Test]
    public async Task Signing_in_then_asks_for_a_code_which_works_once()
    {
        var (key, _) = await AnApp();
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        var code = CodeNow(key);

        var first = await SignIn(room.Visitor());
        var stillOut = (await first.Open("/operations"), first.Path).Path;
        await first.Post("/sign-in/code", new() { ["Code"] = code });
        var second = await SignIn(room.Visitor());
        var again = await second.Post("/sign-in/code", new() { ["Code"] = code });

        Assert.That(stillOut, Does.StartWith("/sign-in"));
        Assert.That(first.Path, Is.EqualTo("/"));
        Assert.That(second.Path, Does.StartWith("/sign-in/code"));
        Assert.That(again.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("was used before"));
    }

    [Test]
    public async Task A_recovery_code_stands_in_once()
    {
        var (_, codes) = await AnApp();

        var first = await SignIn(room.Visitor());
        await first.Post("/sign-in/code", new() { ["Code"] = codes[3].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal) });
        var second = await SignIn(room.Visitor());
        await second.Post("/sign-in/code", new() { ["Code"] = codes[3] });

        Assert.That(first.Path, Is.EqualTo("/"));
        Assert.That(second.Path, Does.StartWith("/sign-in/code"));
    }

    [Test]
    public async Task Five_wrong_codes_lock_the_account_however_often_the_password_is_right()
    {
        var (key, _) = await AnApp();

        foreach (var _ in Enumerable.Range(0, 5))
        {
            var trying = await SignIn(room.Visitor());
            await trying.Post("/sign-in/code", new() { ["Code"] = "000000" });
        }

        room.Clock.Advance(TimeSpan.FromMinutes(1));
        var locked = await room.Visitor().Post("/sign-in", Right());

        Assert.That(locked.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("There have been too many wrong passwords"));
        Assert.That(key, Has.Length.EqualTo(32));
    }

    [Test]
    public async Task A_one_time_link_ends_an_app_that_was_lost()
    {
        await AnApp();
        var administrator = room.AnOfficer("Insp Ruth Adeyemi", Role.Administrator, "Administration");
        var secret = await room.As(administrator, () => room.Done(new RenewInvitation(room.Priya.Id)));

        await room
            .Visitor()
            .Post($"/invitations/{secret}", new()
            {
                ["Invitation.Password"] = "three words apart",
                ["Invitation.PasswordAgain"] = "three words apart",
            });
        var browser = room.Visitor();
        await browser.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(room.Priya), ["Password"] = "three words apart" });

        Assert.That(browser.Path, Is.EqualTo("/"));
    }

    [Test]
    public async Task Neither_keys_nor_codes_can_be_read_from_the_record_or_its_history()
    {
        var (key, codes) = await AnApp();

        var everything = string.Concat(room.Everything().Values);

        Assert.That(everything, Does.Not.Contain(key));
        Assert.That(codes.Where(code => everything.Contains(code, StringComparison.OrdinalIgnoreCase)), Is.Empty);
    }

    [Test]
    public async Task A_code_shows_again_that_it_is_you_and_the_app_can_be_removed()
    {
        var (key, _) = await AnApp();
        var browser = await SignIn(room.Visitor());
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await browser.Post("/sign-in/code", new() { ["Code"] = CodeNow(key) });
        room.Clock.Advance(TimeSpan.FromMinutes(20));

        var asked = await browser.Post($"{SetUp}?handler=Remove", []);
        await browser.Send(browser.Path.Replace(
            "/account/prove?",
            "/account/prove?handler=Code&",
            StringComparison.Ordinal), asked, new() { ["Code"] = CodeNow(key) });
        await browser.Post($"{SetUp}?handler=Remove", []);
        var without = await SignIn(room.Visitor());

        Assert.That(without.Path, Is.EqualTo("/"));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM RecoveryCode"), Is.Zero);
    }

    [Test]
    public async Task A_role_that_needs_a_second_factor_sees_nothing_until_it_has_one()
    {
        await using var strict = new CaseRoom(builder => builder.Services
            .AddSingleton(new SignInSettings { SecondFactorFor = [Role.BoroughOfficer] }));
        var browser = await strict.SignedIn();

        await browser.Open("/operations");
        var led = browser.Path;
        var page = await browser.Open(SetUp);
        await browser.Send(SetUp, page, new() { ["Confirm.Code"] = Totp.CodeAt(KeyOf(page), strict.Clock.GetUtcNow().ToUnixTimeSeconds() / 30) });
        await browser.Open("/operations");

        Assert.That(led, Is.EqualTo(SetUp));
        Assert.That(page.Body!.TextContent, Does.Contain("Your role needs more than a password"));
        Assert.That(browser.Path, Is.EqualTo("/operations"));
    }

    private static string KeyOf(IDocument page) => page.QuerySelector("main ol b")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    private string CodeNow(string key) => Totp.CodeAt(key, room.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);

    private Dictionary<string, string> Right() => new() { ["Email"] = CaseRoom.EmailOf(room.Priya), ["Password"] = "correct horse battery" };

    private async Task<Browser> SignIn(Browser browser)
    {
        await browser.Post("/sign-in", Right());

        return browser;
    }

    private async Task<(string Key, IReadOnlyList<string> Codes)> AnApp()
    {
        var browser = await room.SignedIn();
        var page = await browser.Open(SetUp);
        var done = await browser.Send(SetUp, page, new() { ["Confirm.Code"] = CodeNow(KeyOf(page)) });

        return (KeyOf(page), [.. done.QuerySelectorAll("main code").Select(code => code.TextContent)]);
    }
}
