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
        await using var visitor = await PageVisitor.AtLocalhost(station);
        await visitor.HoldAnAuthenticator();
        await visitor.SignIn(priya);
        await visitor.Open("/account/passkeys");
        await visitor.Look("passkeys-none");
        await visitor.Type("What is the device called?", "Work phone");
        await visitor.Press("Add a passkey");
        await visitor.Page.GetByText("The passkey Work phone is saved").WaitForAsync();
        await visitor.Look("passkeys");

        await visitor.Open("/account");
        await visitor.Look("account");
        await visitor.Press("Sign out");
        await visitor.Press("Sign in with a passkey");
        await visitor.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");

        station.Clock.Advance(TimeSpan.FromMinutes(16));
        await visitor.Open("/account/passkeys");
        Assert.That(visitor.Path, Does.StartWith("/account/prove"));
        await visitor.Look("prove");
        await visitor.Press("Continue with a passkey");
        await visitor.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/account/passkeys");
        await visitor.Press("Remove the passkey Work phone");

        Assert.That(await visitor.Reads(), Does.Contain("The passkey Work phone is removed").And.Contain("You have no passkeys"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_form_sent_after_the_session_ended_is_there_again_after_signing_in(bool runsScripts)
    {
        await using var visitor = await PageVisitor.SignedIn(station, priya, runsScripts);
        await visitor.Open("/operations/new/crack-house-closure");
        await JourneyTests.FillInTheClosure(visitor);
        station.Clock.Advance(TimeSpan.FromHours(2));

        await visitor.Press("Log the closure");
        Assert.That(await visitor.Reads(), Does.Contain("What you entered is saved"));
        await visitor.Look(runsScripts ? "session-ended" : null);
        await visitor.Type("E-mail address", priya);
        await visitor.Type("Password", RunningApplication.Password);
        await visitor.Press("Sign in");
        Assert.That(await visitor.Reads(), Does.Contain("You have signed in again"));
        await visitor.Look(runsScripts ? "form-kept" : null);
        await visitor.Press("Log the closure");

        Assert.That(visitor.Path, Is.EqualTo("/operations/CH-2026-000001"));
    }

    [Test]
    public async Task An_officer_sets_up_an_app_and_makes_a_token()
    {
        await using var visitor = await PageVisitor.SignedIn(station, priya);
        await visitor.Open("/account/authenticator");
        await visitor.Look("authenticator");
        var key = (await visitor.Page.Locator("main ol b").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await visitor.Type("Code", OperationsCase.Accounts.SecondFactors.Totp.CodeAt(key, station.Clock.GetUtcNow().ToUnixTimeSeconds() / 30));
        await visitor.Press("Turn the app on");
        Assert.That(await visitor.Page.Locator("main code").CountAsync(), Is.EqualTo(10));
        await visitor.Look("recovery-codes");
        await visitor.Open("/account/authenticator");
        await visitor.Look("authenticator-on");

        await visitor.Open("/account/tokens");
        await visitor.Look("tokens-none");
        await visitor.Press("Make the token");
        await visitor.Look("tokens-errors");
        await visitor.Type("What is it for?", "Command and control feed");
        await visitor.Choose("What may it do?", "Read only");
        await visitor.Press("Make the token");
        Assert.That(await visitor.Reads(), Does.Contain("Copy the new token now"));
        await visitor.Look("tokens");

        station.Clock.Advance(TimeSpan.FromMinutes(1));
        await using var second = await PageVisitor.SignedIn(station, priya);
        Assert.That(second.Path, Does.StartWith("/sign-in/code"));
        await second.Look("code");
    }

    [Test]
    public async Task An_administrator_changes_disables_and_closes_an_account()
    {
        await using var visitor = await PageVisitor.SignedIn(station, ruth);
        await visitor.Open("/accounts?find=priya");
        await visitor.Look("accounts");
        await visitor.Follow("DC Priya Raman");
        await visitor.Look("account-of");
        await visitor.Press("Change role or boroughs");
        await visitor.Look("account-change");
        await visitor.Choose("Which boroughs do they serve?", "Tower Hamlets");
        await visitor.Press("Change the account");
        Assert.That(await visitor.Reads(), Does.Contain("Hackney, Tower Hamlets"));
        await visitor.Follow("Disable the account");
        await visitor.Look("account-disable");
        await visitor.Type("Why is it disabled?", "On a career break.");
        await visitor.Press("Disable the account");
        await visitor.Look("account-disabled");
        await visitor.Follow("Record that they have left");
        await visitor.Press("Close the account");

        Assert.That(await visitor.Reads(), Does.Contain("The account is closed permanently"));
        await visitor.Look();
        await visitor.Open("/accounts?find=no one");
        await visitor.Look("accounts-none");
    }
}
