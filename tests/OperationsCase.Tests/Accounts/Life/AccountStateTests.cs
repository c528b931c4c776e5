using System.Net;
using Dapper;
using OperationsCase.Access;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Accounts.Life;

public class AccountStateTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson ruth = null!;
    private Browser administrator = null!;

    private string Account => $"/accounts/{room.Priya.Id}";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        ruth = room.AnOfficer("Insp Ruth Adeyemi", Role.Administrator, "Administration");
        administrator = await room.SignedIn(ruth);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Before_an_account_is_disabled_the_page_says_what_its_holder_has_open_and_who_takes_it_over()
    {
        await AClockOfPriya();
        room.AnOfficer("DI Martin Oyelaran", Role.BoroughSupervisor, "Hackney", CaseRoom.Hackney);

        var page = await administrator.Open($"{Account}/disable");

        Assert.That(page.QuerySelector("tbody")!.TextContent.Split(
            default(char[]),
            StringSplitOptions.RemoveEmptyEntries), Is.EqualTo("Hackney 1 2 DI Martin Oyelaran".Split(' ')));
        Assert.That(page.Body!.TextContent, Does.Not.Contain("CH-2026").And.Not.Contain("Aldridge"));
    }

    [Test]
    public async Task Disabling_hands_the_deadlines_to_the_supervisor_and_says_so()
    {
        await AClockOfPriya();
        var martin = room.AnOfficer("DI Martin Oyelaran", Role.BoroughSupervisor, "Hackney", CaseRoom.Hackney);

        var page = await administrator.Post($"{Account}/disable", Why());

        Assert.That(administrator.Path, Is.EqualTo(Account));
        Assert.That(page.QuerySelector(".moj-alert")!.TextContent, Does.Contain("2 open deadlines in Hackney went to DI Martin Oyelaran."));
        Assert.That(room.Database.Query<Guid>("SELECT OfficerId FROM Deadline"), Is.All.EqualTo(martin.Id));
    }

    [Test]
    public async Task Where_nobody_supervises_the_deadlines_stay_and_the_page_says_so()
    {
        await AClockOfPriya();

        var page = await administrator.Post($"{Account}/disable", Why());

        Assert.That(page.QuerySelector(".moj-alert")!.TextContent, Does.Contain("2 open deadlines stayed in their name"));
        Assert.That(room.Database.Query<Guid>("SELECT OfficerId FROM Deadline"), Is.All.EqualTo(room.Priya.Id));
    }

    [Test]
    public async Task An_enabled_account_signs_in_with_its_password_again_but_its_tokens_stay_ended()
    {
        await room.SignedIn();
        var api = await room.Api();
        await administrator.Post($"{Account}/disable", Why());

        await administrator.Post($"{Account}?handler=Enable", []);
        var browser = room.Visitor();
        await browser.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(room.Priya), ["Password"] = "correct horse battery" });
        using var answer = await api.GetAsync("/api/operations");

        Assert.That(browser.Path, Is.EqualTo("/"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Whoever_has_left_is_out_for_good_and_their_name_stays_in_the_history()
    {
        var browser = await room.SignedIn();
        var api = await room.Api();
        var operation = await room.AClosure();

        await administrator.Post($"{Account}/leave", []);
        await browser.Open("/operations");
        using var answer = await api.GetAsync("/api/operations");
        await administrator.Post($"{Account}?handler=Enable", []);
        var left = await administrator.Open(Account);

        Assert.That(browser.Path, Does.StartWith("/sign-in"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(left.QuerySelector(".govuk-tag")!.TextContent, Is.EqualTo("Left"));
        Assert.That(room.Database.QuerySingle<int>(
            "SELECT COUNT(*) FROM Officer WHERE Id = @Id AND PasswordHash IS NOT NULL",
            new { room.Priya.Id }), Is.Zero);
        Assert.That(
            room.Database.Query<string>("SELECT OfficerName FROM AuditEntry WHERE Action = 'LogCrackHouseClosure'"),
            Is.All.EqualTo("DC Priya Raman"));
        Assert.That(operation, Is.Not.Empty);
    }

    [Test]
    public async Task With_other_boroughs_they_sign_in_again_and_see_those()
    {
        var browser = await room.SignedIn();

        await administrator.Post($"{Account}/change", Changed("BoroughOfficer", CaseRoom.TowerHamlets));
        await browser.Open("/operations");

        Assert.That(administrator.Path, Is.EqualTo(Account));
        Assert.That(browser.Path, Does.StartWith("/sign-in"));
        Assert.That(room.Database.Query<string>(
            "SELECT BoroughCode FROM OfficerBorough WHERE OfficerId = @Id",
            new { room.Priya.Id }), Is.EqualTo(new[] { CaseRoom.TowerHamlets }));
    }

    [Test]
    public async Task With_other_boroughs_their_open_deadlines_go_to_the_supervisor_of_the_old_one()
    {
        await AClockOfPriya();
        var martin = room.AnOfficer("DI Martin Oyelaran", Role.BoroughSupervisor, "Hackney", CaseRoom.Hackney);

        await administrator.Post($"{Account}/change", Changed("BoroughOfficer", CaseRoom.TowerHamlets));

        Assert.That(room.Database.Query<Guid>("SELECT OfficerId FROM Deadline"), Is.Not.Empty.And.All.EqualTo(martin.Id));
        Assert.That(
            room.Database.QuerySingle<string>("SELECT Detail FROM AuditEntry WHERE Action = 'ChangeOfficer'"),
            Does.EndWith("2 open deadlines in Hackney went to DI Martin Oyelaran."));
    }

    [TestCase("SntSergeant", false)]
    [TestCase("FinancialInvestigator", true)]
    [TestCase("DirectorateAnalyst", false)]
    public async Task With_another_role_they_keep_the_clocks_of_cash_only_where_they_still_work_it(string role, bool keeps)
    {
        await room.ASeizure();
        var martin = room.AnOfficer("DI Martin Oyelaran", Role.BoroughSupervisor, "Hackney", CaseRoom.Hackney);

        await administrator.Post($"{Account}/change", Changed(role, CaseRoom.Hackney));

        Assert.That(room.Database.Query<Guid>("SELECT OfficerId FROM Deadline"), Is.Not.Empty.And.All.EqualTo(keeps ? room.Priya.Id : martin.Id));
    }

    [Test]
    public async Task A_change_made_meanwhile_is_not_written_over()
    {
        var form = await administrator.Open($"{Account}/change");
        await administrator.Post($"{Account}/change", Changed("FinancialInvestigator", CaseRoom.Hackney));

        var page = await administrator.Send($"{Account}/change", form, Changed("BoroughSupervisor", CaseRoom.Hackney));

        Assert.That(
            page.QuerySelector(".govuk-error-summary")!.TextContent,
            Does.Contain("changed this account at 9:15am, Monday 23\u00A0November 2026, while you had it open. "
                + "It now says: DC Priya Raman, financial investigator"));
    }

    [Test]
    public async Task An_administrator_cannot_give_themselves_a_role_that_sees_cases()
    {
        var page = await administrator.Post($"/accounts/{ruth.Id}/change", Changed("BoroughOfficer", CaseRoom.Hackney));

        Assert.That(
            page.QuerySelector(".govuk-error-summary")!.TextContent,
            Does.Contain("You cannot change your own account. Ask another administrator"));
    }

    [Test]
    public async Task Whoever_disables_an_account_says_why_and_the_history_of_the_account_keeps_it()
    {
        var asked = await administrator.Post($"{Account}/disable", []);
        Assert.That(asked.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("Enter why the account is disabled"));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM Officer WHERE DisabledAt IS NOT NULL"), Is.Zero);

        await administrator.Post($"{Account}/disable", Why());

        Assert.That(
            room.Database.QuerySingle<string>("SELECT Detail FROM AuditEntry WHERE Action = 'DisableOfficer'"),
            Is.EqualTo("On a career break until May. They had no open deadlines."));
        Assert.That(
            room.Database.Query<Guid>("SELECT subject.SubjectId FROM AuditSubject AS subject JOIN AuditEntry AS entry ON entry.Id = "
                + "subject.EntryId WHERE entry.Action = 'DisableOfficer'"),
            Has.Member(room.Priya.Id));
    }

    [TestCase("disable", "You cannot disable your own account. Ask another administrator")]
    [TestCase("leave", "You cannot close your own account. Ask another administrator")]
    public async Task An_administrator_cannot_end_their_own_account(string act, string said)
    {
        var page = await administrator.Post($"/accounts/{ruth.Id}/{act}", Why());

        Assert.That(page.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain(said));
    }

    [TestCase("?find=priya", "DC Priya Raman")]
    [TestCase("?find=INSP.RUTH", "Insp Ruth Adeyemi")]
    [TestCase("?state=Active", "Insp Ruth Adeyemi")]
    [TestCase("?find=hackney+drugs&state=Invited", "DC Priya Raman")]
    public async Task Accounts_are_found_by_name_address_unit_and_status(string query, string found)
    {
        var page = await administrator.Open($"/accounts{query}");

        Assert.That(page.QuerySelectorAll("tbody tr a").Select(link => link.TextContent), Is.EqualTo(new[] { found }));
    }

    [Test]
    public async Task A_long_list_of_accounts_is_shown_a_page_at_a_time()
    {
        foreach (var number in Enumerable.Range(1, 30))
        {
            room.AnOfficer($"PC Number {number:00}", Role.SntSergeant, "Dalston ward", CaseRoom.Hackney);
        }

        var second = await administrator.Open("/accounts?find=number&page=2");

        Assert.That(second.Body!.TextContent, Does.Contain("Showing 26 to 30 of 30"));
        Assert.That(second.QuerySelectorAll("tbody tr"), Has.Exactly(5).Items);
    }

    private static Dictionary<string, string> Why() => new() { ["Disable.Why"] = "On a career break until May." };

    private async Task AClockOfPriya() => await room.Done(room.ANoticeServedNow(await room.AClosure()));

    private static Dictionary<string, string> Changed(string role, string borough) => new()
    {
        ["Change.Name"] = "DC Priya Raman",
        ["Change.Unit"] = "Hackney drugs unit",
        ["Change.Role"] = role,
        ["Change.BoroughCodes"] = borough,
    };
}
