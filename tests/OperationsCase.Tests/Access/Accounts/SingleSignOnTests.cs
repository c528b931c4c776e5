using Dapper;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Access.Accounts;

public class SingleSignOnTests
{
    private ForceProvider force = null!;
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom()
    {
        force = new ForceProvider();
        room = new CaseRoom(force.Serve);

        // Its cookies end by our clock, and a browser drops them by the machine's.
        if (TimeProvider.System.GetUtcNow() > room.Clock.GetUtcNow())
        {
            room.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        }
    }

    [TearDown]
    public async Task LeaveRoom()
    {
        await room.DisposeAsync();
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
        await room.Database.ExecuteAsync("UPDATE Officer SET DisabledAt = @At WHERE Email = 'asha.mistry@police.example'", new { At = room.Clock.GetUtcNow() });
        var browser = room.Visitor(force.Server);

        var page = await browser.Open("/sign-in/elsewhere");

        Assert.That(page.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Your account here is disabled. Ask an administrator"));
    }

    private string? RoleOf(string email) => room.Database.QuerySingleOrDefault<string>("SELECT Role FROM Officer WHERE Email = @email", new { email });

    private IEnumerable<string> BoroughsOf(string email) => room.Database.Query<string>(
        "SELECT serves.BoroughCode FROM OfficerBorough AS serves JOIN Officer AS officer ON officer.Id = serves.OfficerId WHERE officer.Email = @email", new { email });
}
