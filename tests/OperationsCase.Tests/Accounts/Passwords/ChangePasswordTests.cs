using Dapper;
using Microsoft.Extensions.Configuration;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Accounts.Passwords;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Accounts.Passwords;

public class ChangePasswordTests
{
    private const string Old = "correct horse battery";
    private const string New = "seven lamps under water";

    private CaseRoom room = null!;
    private Browser browser = null!;

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        browser = await room.SignedIn();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Whoever_changes_their_password_stays_signed_in_here_and_is_signed_out_everywhere_else()
    {
        var elsewhere = await SignedInWith(Old);

        var page = await browser.Post("/account/password", Typed(Old, New));
        await browser.Open("/operations");
        var here = browser.Path;
        await elsewhere.Open("/operations");

        Assert.That(page.QuerySelector(".moj-alert")!.TextContent, Does.Contain("Your password is changed. You are signed out everywhere else."));
        Assert.That(here, Is.EqualTo("/operations"));
        Assert.That(elsewhere.Path, Does.StartWith("/sign-in"));
        Assert.That((await SignedInWith(New)).Path, Is.EqualTo("/"));
        Assert.That((await SignedInWith(Old)).Path, Does.StartWith("/sign-in"));
    }

    [Test]
    public async Task The_officer_is_told_that_it_was_changed_and_the_log_keeps_no_password()
    {
        await browser.Post("/account/password", Typed(Old, New));

        var messages = await browser.Open("/messages");
        var account = await browser.Open("/account");

        Assert.That(messages.QuerySelector("main")!.TextContent, Does.Contain("Your password was changed"));
        Assert.That(account.QuerySelector("main")!.TextContent, Does.Contain("Your password was changed"));
        Assert.That(room.Database.QuerySingle<string>("SELECT After FROM AuditEntry WHERE Action = 'ChangePassword'"), Is.EqualTo("{}"));
    }

    [TestCase("wrong horse battery", New, "This is not your password. Check it")]
    [TestCase("", New, "Enter your current password")]
    [TestCase(Old, "", "Enter a password")]
    [TestCase(Old, "short", "Password must be 12 characters or more. Three words that do not belong together are easy to remember")]
    [TestCase(Old, "aaaaaaaaaaaaa", "Password must use more different characters")]
    [TestCase(Old, Old, "This is your current password. Enter a different one")]
    [TestCase(Old, "my name is Priya 77", "Password must not contain your name or your e-mail address. Choose another")]
    [TestCase(Old, "R-a-m-a-n and lamps", "Password must not contain your name or your e-mail address. Choose another")]
    [TestCase(Old, "lamps of the Police", "Password must not contain the name of the force or of this service. Choose another")]
    public async Task A_password_that_will_not_do_is_refused_in_words_and_changes_nothing(string current, string chosen, string sentence)
    {
        var page = await browser.Post("/account/password", Typed(current, chosen));

        Assert.That(page.QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent), Is.EqualTo(new[] { sentence }));
        Assert.That((await SignedInWith(Old)).Path, Is.EqualTo("/"));
    }

    [Test]
    public async Task Five_wrong_ones_lock_the_account_as_they_do_at_the_door()
    {
        foreach (var _ in Enumerable.Range(0, 5))
        {
            await browser.Post("/account/password", Typed("wrong horse battery", New));
        }

        var page = await browser.Post("/account/password", Typed(Old, New));

        Assert.That(page.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("There have been too many wrong passwords"));
    }

    [Test]
    public async Task It_asks_again_who_it_is_a_quarter_of_an_hour_after_signing_in()
    {
        room.Clock.Advance(TimeSpan.FromMinutes(16));

        await browser.Post("/account/password", Typed(Old, New));

        Assert.That(browser.Path, Does.StartWith("/account/prove"));
        Assert.That((await SignedInWith(Old)).Path, Is.EqualTo("/"));
    }

    [Test]
    public async Task The_same_rules_hold_where_a_password_is_set_with_a_one_time_link()
    {
        var secret = await room.As(room.AnOfficer(
            "Insp Ruth Adeyemi",
            Role.Administrator,
            "Administration"), () => room.Done(new RenewInvitation(room.Priya.Id)));

        var page = await room.Visitor().Post($"/invitations/{secret}", new()
        {
            ["Invitation.Password"] = "priya and seven lamps",
            ["Invitation.PasswordAgain"] = "priya and seven lamps",
        });
        await room.Visitor().Post($"/invitations/{secret}", new() { ["Invitation.Password"] = New, ["Invitation.PasswordAgain"] = New });

        Assert.That(
            page.QuerySelector(".govuk-error-summary")!.TextContent,
            Does.Contain("Password must not contain your name or your e-mail address"));
        Assert.That((await SignedInWith(New)).Path, Is.EqualTo("/"));
    }

    [Test]
    public void Passwords_of_the_forces_own_list_and_words_of_its_name_are_refused()
    {
        var file = Path.GetTempFileName();
        File.WriteAllLines(file, ["seven lamps under water", "", "another known one"]);
        var rules = new PasswordRules(new SignInSettings { KnownPasswords = file, ForceWords = ["Metropolis"] });

        Assert.That(
            rules.TroubleWith("Seven Lamps Under Water", "DC Priya Raman", "p.raman@force.example"),
            Is.EqualTo("This password is on a list of those that attackers try first. Choose another"));
        Assert.That(
            rules.TroubleWith("lamps of metropolis", "DC Priya Raman", "p.raman@force.example"),
            Does.StartWith("Password must not contain the name of the force"));
        Assert.That(rules.TroubleWith("inspired lamps by night", "Insp Ruth Adeyemi", "ruth@force.example"), Is.Null);
        File.Delete(file);
    }

    [Test]
    public void A_list_that_is_not_there_is_told_to_whoever_starts_the_program()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>("SignIn:KnownPasswords", "/nowhere/known.txt")])
            .Build();

        Assert.That(SignInSettings.Trouble(configuration), Is.EqualTo("SignIn__KnownPasswords names /nowhere/known.txt, but there is no such file. "
            + "Put the list there, or leave the setting out."));
    }

    private async Task<Browser> SignedInWith(string password)
    {
        var other = room.Visitor();
        await other.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(room.Priya), ["Password"] = password });

        return other;
    }

    private static Dictionary<string, string> Typed(string current, string chosen) =>
        new() { ["Current"] = current, ["Change.Password"] = chosen, ["Change.PasswordAgain"] = chosen };
}
