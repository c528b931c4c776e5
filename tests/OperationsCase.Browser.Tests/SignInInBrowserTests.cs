using OperationsCase.Access;
using OperationsCase.Browser.Tests.Given;

namespace OperationsCase.Browser.Tests;

/// <summary>How people sign in, what they keep, and how their accounts are kept, as they see it.</summary>
public sealed class SignInInBrowserTests
{
    private RunningApplication station = null!;
    private string priya = "";
    private string ruth = "";

    [SetUp]
    public async Task OpenTheStation()
    {
        station = await RunningApplication.Open();
        priya = await station.Account("DC Priya Raman", Role.BoroughOfficer, "Hackney drugs unit");
        ruth = await station.Account("Insp Ruth Adeyemi", Role.Administrator, "Administration");
    }

    [TearDown]
    public async Task CloseTheStation() => await station.DisposeAsync();

    [Test]
    public async Task A_passkey_is_added_signs_its_officer_in_and_shows_again_that_it_is_them()
    {
        await using var desk = await PageVisitor.AtLocalhost(station);
        await desk.HoldAnAuthenticator();
        await desk.SignIn(priya);
        await desk.Open("/account/passkeys");
        await desk.Look("passkeys-none");
        await desk.Type("What is the device called?", "Work phone");
        await desk.Press("Add a passkey");
        await desk.Page.GetByText("The passkey Work phone is saved").WaitForAsync();
        await desk.Look("passkeys");

        await desk.Open("/account");
        await desk.Look("account");
        await desk.Press("Sign out");
        await desk.Press("Sign in with a passkey");
        await desk.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");

        station.Clock.Advance(TimeSpan.FromMinutes(16));
        await desk.Open("/account/passkeys");
        Assert.That(desk.Path, Does.StartWith("/account/prove"));
        await desk.Look("prove");
        await desk.Press("Continue with a passkey");
        await desk.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/account/passkeys");
        await desk.Press("Remove the passkey Work phone");

        Assert.That(await desk.Reads(), Does.Contain("The passkey Work phone is removed").And.Contain("You have no passkeys"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_form_sent_after_the_session_ended_is_there_again_after_signing_in(bool runsScripts)
    {
        await using var desk = await PageVisitor.SignedIn(station, priya, runsScripts);
        await desk.Open("/operations/new/crack-house-closure");
        await JourneyTests.FillInTheClosure(desk);
        station.Clock.Advance(TimeSpan.FromHours(2));

        await desk.Press("Log the closure");
        Assert.That(await desk.Reads(), Does.Contain("What you entered is saved"));
        await desk.Look(runsScripts ? "session-ended" : null);
        await desk.Type("E-mail address", priya);
        await desk.Type("Password", RunningApplication.Password);
        await desk.Press("Sign in");
        Assert.That(await desk.Reads(), Does.Contain("You have signed in again"));
        await desk.Look(runsScripts ? "form-kept" : null);
        await desk.Press("Log the closure");

        Assert.That(desk.Path, Is.EqualTo("/operations/CH-2026-000001"));
    }

    [Test]
    public async Task An_officer_sets_up_an_app_and_makes_a_token()
    {
        await using var desk = await PageVisitor.SignedIn(station, priya);
        await desk.Open("/account/authenticator");
        await desk.Look("authenticator");
        var key = (await desk.Page.Locator("main ol b").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await desk.Type("Code", OperationsCase.Access.Accounts.SecondFactors.Totp.CodeAt(key, station.Clock.GetUtcNow().ToUnixTimeSeconds() / 30));
        await desk.Press("Turn the app on");
        Assert.That(await desk.Page.Locator("main code").CountAsync(), Is.EqualTo(10));
        await desk.Look("recovery-codes");
        await desk.Open("/account/authenticator");
        await desk.Look("authenticator-on");

        await desk.Open("/account/tokens");
        await desk.Look("tokens-none");
        await desk.Press("Make the token");
        await desk.Look("tokens-errors");
        await desk.Type("What is it for?", "Command and control feed");
        await desk.Choose("What may it do?", "Read only");
        await desk.Press("Make the token");
        Assert.That(await desk.Reads(), Does.Contain("Copy the new token now"));
        await desk.Look("tokens");

        station.Clock.Advance(TimeSpan.FromMinutes(1));
        await using var second = await PageVisitor.SignedIn(station, priya);
        Assert.That(second.Path, Does.StartWith("/sign-in/code"));
        await second.Look("code");
    }

    [Test]
    public async Task An_administrator_changes_disables_and_closes_an_account()
    {
        await using var desk = await PageVisitor.SignedIn(station, ruth);
        await desk.Open("/accounts?find=priya");
        await desk.Look("accounts");
        await desk.Follow("DC Priya Raman");
        await desk.Look("account-of");
        await desk.Press("Change role or boroughs");
        await desk.Look("account-change");
        await desk.Choose("Which boroughs do they serve?", "Tower Hamlets");
        await desk.Press("Change the account");
        Assert.That(await desk.Reads(), Does.Contain("Hackney, Tower Hamlets"));
        await desk.Follow("Disable the account");
        await desk.Look("account-disable");
        await desk.Type("Why is it disabled?", "On a career break.");
        await desk.Press("Disable the account");
        await desk.Look("account-disabled");
        await desk.Follow("Record that they have left");
        await desk.Press("Close the account");

        Assert.That(await desk.Reads(), Does.Contain("The account is closed permanently"));
        await desk.Look();
        await desk.Open("/accounts?find=no one");
        await desk.Look("accounts-none");
    }
}
