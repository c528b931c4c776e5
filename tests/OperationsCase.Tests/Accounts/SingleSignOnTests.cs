using System.Net;
using Dapper;
using Microsoft.Extensions.Configuration;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Accounts.Life;
using OperationsCase.Accounts.SingleSignOn;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Accounts;

public class SingleSignOnTests
{
    private readonly TestIdentityProvider force = new();
    private readonly TestApplication application;
    private CaseRoom room = null!;

    public SingleSignOnTests() => application = new TestApplication(force.Serve);

    [SetUp]
    public void EnterRoom()
    {
        force.SaysAsAlways();
        room = new CaseRoom(application);

        // Its cookies end by our clock, and a browser drops them by the machine's.
        if (TimeProvider.System.GetUtcNow() > room.Clock.GetUtcNow())
        {
            room.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        }
    }

    [TearDown]
    public async Task LeaveRoom() => await room.DisposeAsync();

    [OneTimeTearDown]
    public async Task StopApplications()
    {
        await application.DisposeAsync();
        await force.DisposeAsync();
    }

    [Test]
    public async Task The_sign_in_page_leads_to_the_forces_own_sign_on_when_there_is_one()
    {
        var page = await room.Visitor().Open("/sign-in?returnUrl=%2Fnetworks");
        await using var without = new CaseRoom();
        var plain = await without.Visitor().Open("/sign-in");

        Assert.That(page.QuerySelector("main a.govuk-button")!.TextContent, Is.EqualTo("Sign in with your Met account"));
        Assert.That(plain.QuerySelector("main a.govuk-button"), Is.Null);
    }

    [Test]
    public async Task Somebody_whose_claims_give_a_role_and_boroughs_is_let_in_as_that()
    {
        var browser = room.Visitor(force.Server);

        await browser.Open("/sign-in/elsewhere?returnUrl=%2Foperations");

        Assert.That(browser.Path, Is.EqualTo("/operations"));
        Assert.That(RoleOf("asha.mistry@police.example"), Is.EqualTo("BoroughOfficer"));
        Assert.That(BoroughsOf("asha.mistry@police.example"), Is.EqualTo(new[] { CaseRoom.Hackney }));
    }

    [Test]
    public async Task Role_and_boroughs_follow_the_claims_at_each_sign_in_and_other_sessions_end()
    {
        var before = room.Visitor(force.Server);
        await before.Open("/sign-in/elsewhere");
        force.Roles = ["oc-drugs-officer", "something-else"];
        force.Boroughs = ["Tower Hamlets BCU", "Nowhere"];

        var after = room.Visitor(force.Server);
        await after.Open("/sign-in/elsewhere?returnUrl=%2Foperations");
        await before.Open("/operations");

        Assert.That(after.Path, Is.EqualTo("/operations"));
        Assert.That(before.Path, Does.StartWith("/sign-in"));
        Assert.That(BoroughsOf("asha.mistry@police.example"), Is.EqualTo(new[] { CaseRoom.TowerHamlets }));
    }

    [TestCase("", "Hackney BCU", "Your force account has no role in this service")]
    [TestCase("oc-drugs-officer,oc-analyst", "Hackney BCU", "Your force account has more than one role in this service")]
    [TestCase("oc-drugs-officer", "Nowhere", "Your force account names no borough")]
    public async Task Somebody_whose_claims_say_too_little_is_refused_in_words(string roles, string boroughs, string said)
    {
        force.Roles = roles.Split(',', StringSplitOptions.RemoveEmptyEntries);
        force.Boroughs = [boroughs];
        var browser = room.Visitor(force.Server);

        var page = await browser.Open("/sign-in/elsewhere");

        Assert.That(browser.Path, Is.EqualTo("/sign-in"));
        Assert.That(page.QuerySelector("[role=alert]")!.TextContent, Does.Contain(said));
        Assert.That(RoleOf("asha.mistry@police.example"), Is.Null);
    }

    [Test]
    public async Task An_account_that_exists_is_taken_over_by_its_address_and_keeps_its_history()
    {
        force.Email = CaseRoom.EmailOf(room.Priya);
        var browser = room.Visitor(force.Server);

        await browser.Open("/sign-in/elsewhere?returnUrl=%2Foperations");

        Assert.That(browser.Path, Is.EqualTo("/operations"));
        Assert.That(room.Database.QuerySingle<Guid>("SELECT OfficerId FROM ForceIdentity"), Is.EqualTo(room.Priya.Id));
    }

    [Test]
    public async Task A_disabled_account_is_not_let_in_this_way_either()
    {
        await room.Visitor(force.Server).Open("/sign-in/elsewhere");
        await room.Database.ExecuteAsync(
            "UPDATE Officer SET DisabledAt = @At WHERE Email = 'asha.mistry@police.example'",
            new { At = room.Clock.GetUtcNow() });
        var browser = room.Visitor(force.Server);

        var page = await browser.Open("/sign-in/elsewhere");

        Assert.That(page.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Your account here is disabled. Ask an administrator"));
    }

    [TestCase("false")]
    [TestCase(null)]
    public async Task An_address_that_the_provider_did_not_verify_takes_over_no_account_and_opens_none(string? verified)
    {
        force.EmailVerified = verified;
        var stranger = await room.Visitor(force.Server).Open("/sign-in/elsewhere");
        force.Email = CaseRoom.EmailOf(room.Priya);
        force.Roles = ["oc-analyst"];
        var asPriya = await room.Visitor(force.Server).Open("/sign-in/elsewhere");

        Assert.That(stranger.QuerySelector("[role=alert]")!.TextContent, Does.Contain("has not verified the e-mail address"));
        Assert.That(asPriya.QuerySelector("[role=alert]")!.TextContent, Does.Contain("has not verified the e-mail address"));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM ForceIdentity"), Is.Zero);
        Assert.That(RoleOf(CaseRoom.EmailOf(room.Priya)), Is.EqualTo("BoroughOfficer"));
        Assert.That(RoleOf("asha.mistry@police.example"), Is.Null);
    }

    [Test]
    public async Task An_account_that_is_bound_follows_its_own_subject_whatever_address_it_has_and_no_other()
    {
        await room.Visitor(force.Server).Open("/sign-in/elsewhere");
        force.EmailVerified = null;
        var own = room.Visitor(force.Server);
        await own.Open("/sign-in/elsewhere?returnUrl=%2Foperations");
        (force.Subject, force.Name, force.Roles, force.EmailVerified) = ("p-9999", "DC Someone Else", ["oc-analyst"], "true");

        var other = await room.Visitor(force.Server).Open("/sign-in/elsewhere");

        Assert.That(own.Path, Is.EqualTo("/operations"));
        Assert.That(other.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Another force account uses this e-mail address"));
        Assert.That(
            room.Database.QuerySingle<string>("SELECT Name FROM Officer WHERE Email = 'asha.mistry@police.example'"),
            Is.EqualTo("DC Asha Mistry"));
        Assert.That(RoleOf("asha.mistry@police.example"), Is.EqualTo("BoroughOfficer"));
    }

    [Test]
    public async Task An_administrator_does_not_rename_or_promote_who_follows_single_sign_on_and_may_move_their_unit()
    {
        await room.Visitor(force.Server).Open("/sign-in/elsewhere");
        var id = room.Database.QuerySingle<Guid>("SELECT Id FROM Officer WHERE Email = 'asha.mistry@police.example'");
        var mine = new ChangeAccount
        {
            OfficerId = id,
            Name = "DC Asha Mistry",
            Role = Role.BoroughOfficer,
            Unit = "Hackney drugs unit",
            BoroughCodes = [CaseRoom.Hackney],
        };
        room.Officer.Is(room.AnOfficer("Sam Lowe", Role.Administrator, "Service desk"));

        var renamed = await room.Send(mine with { Name = "DC Someone Else" });
        var promoted = await room.Send(mine with { Role = Role.BoroughSupervisor });
        var moved = await room.Send(mine with { Unit = "Central East drugs team" });

        Assert.That(
            new[] { renamed, promoted }.Select(result => result.Refusals.Single().Message),
            Has.All.StartsWith("This account takes its name and role from the force’s single sign-on."));
        Assert.That(moved.Refusals, Is.Empty);
    }

    [TestCase("", "Hackney BCU")]
    [TestCase("oc-drugs-officer,oc-analyst", "Hackney BCU")]
    [TestCase("oc-drugs-officer", "Nowhere")]
    public async Task Whoever_lost_their_role_at_the_provider_has_no_session_password_token_or_passkey_here_any_more(string roles, string boroughs)
    {
        force.Email = CaseRoom.EmailOf(room.Priya);
        var session = room.Visitor(force.Server);
        await session.Open("/sign-in/elsewhere");
        var byPassword = await room.SignedIn();
        var api = await room.Api();
        (force.Roles, force.Boroughs) = (roles.Split(',', StringSplitOptions.RemoveEmptyEntries), [boroughs]);

        await room.Visitor(force.Server).Open("/sign-in/elsewhere");
        await session.Open("/operations");
        await byPassword.Open("/operations");
        var again = room.Visitor();
        await again.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(room.Priya), ["Password"] = "correct horse battery" });
        using var answer = await api.GetAsync("/api/operations");

        Assert.That(new[] { session.Path, byPassword.Path, again.Path }, Has.All.StartsWith("/sign-in"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        (force.Roles, force.Boroughs) = (["oc-drugs-officer"], ["Hackney BCU"]);
        var back = room.Visitor(force.Server);
        await back.Open("/sign-in/elsewhere?returnUrl=%2Foperations");
        Assert.That(back.Path, Is.EqualTo("/operations"));
    }

    [TestCase("SingleSignOn:Roles:oc-boss", "BoroughOfficer, Auditor")]
    [TestCase("SingleSignOn:Roles:oc-boss", "TheSystem")]
    [TestCase("SingleSignOn:Roles:oc-boss", "Visitor")]
    [TestCase("SingleSignOn:Roles:oc-boss", "Anybody")]
    [TestCase("SingleSignOn:Roles:oc-boss", "Supervisors")]
    [TestCase("SingleSignOn:Roles:oc-boss", "16")]
    [TestCase("SingleSignOn:Roles:oc-boss", "")]
    [TestCase("SingleSignOn:Roles:oc-boss", "Captain")]
    [TestCase("SignIn:SecondFactorFor:0", "Anybody")]
    [TestCase("SignIn:SecondFactorFor:0", "Captain")]
    public void A_setting_that_names_a_role_which_nobody_can_hold_is_told_before_anything_starts(string setting, string value)
    {
        var settings = new Dictionary<string, string?> { ["SingleSignOn:Authority"] = "https://force.example", [setting] = value };
        var said = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

        Assert.That(
            SingleSignOnSettings.Trouble(said) ?? SignInSettings.Trouble(said),
            Does.StartWith($"{setting.Replace(":", "__", StringComparison.Ordinal)} is '{value}', which is not a role that one person can have"));
    }

    [Test]
    public void A_setting_that_names_a_role_which_somebody_can_hold_is_followed()
    {
        var said = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["SingleSignOn:Roles:oc-boss"] = "Administrator",
                ["SignIn:SecondFactorFor:0"] = "Administrator",
            }).Build();

        Assert.That(SingleSignOnSettings.Trouble(said) ?? SignInSettings.Trouble(said), Is.Null);
        Assert.That(SingleSignOnSettings.Of(said).Roles["oc-boss"], Is.EqualTo(Role.Administrator));
        Assert.That(SignInSettings.Of(said).SecondFactorFor, Is.EqualTo(new[] { Role.Administrator }));
    }

    private string? RoleOf(string email) =>
        room.Database.QuerySingleOrDefault<string>("SELECT Role FROM Officer WHERE Email = @email", new { email });

    private IEnumerable<string> BoroughsOf(string email) => room.Database.Query<string>(
        "SELECT serves.BoroughCode FROM OfficerBorough AS serves JOIN Officer AS officer ON officer.Id = serves.OfficerId WHERE "
            + "officer.Email = @email",
        new { email });
}
