using Dapper;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Tests.ClosureOrders;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Home;

/// <summary>The home of each role has one sentence and the lists that are its work.</summary>
public class HomeListsTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_sergeant_finds_the_problems_of_the_borough_and_logs_a_sign_from_there()
    {
        var problem = await room.Done(room.AProblemToRecord());

        var home = await HomeOf(Role.SntSergeant);

        Assert.That(home.QuerySelector("#problems + ul a")!.GetAttribute("href"), Is.EqualTo($"/problems/{problem}"));
        Assert.That(home.QuerySelector($"a[href='/problems/{problem}/signs/new']")!.TextContent, Does.StartWith("Log a sign"));
        Assert.That(home.QuerySelector(".oc-lead")!.TextContent, Does.Contain("1 problem is tracked in your boroughs."));
    }

    [Test]
    public async Task A_financial_investigator_finds_the_cash_of_the_borough_by_its_next_deadline_whoever_seized_it()
    {
        var operation = await room.AClosure();
        var seizure = await room.Done(room.ASeizureToRecord(operation));

        var home = await HomeOf(Role.FinancialInvestigator);

        Assert.That(home.QuerySelector("#cash + ul a")!.GetAttribute("href"), Is.EqualTo($"/seizures/{seizure}"));
        Assert.That(home.QuerySelector(".oc-lead")!.TextContent, Does.Contain("1 seizure is held or bound by an order. The first deadline is by"));
    }

    [Test]
    public async Task An_information_manager_finds_the_reviews_that_are_due()
    {
        var home = await HomeOf(Role.InformationManager);

        Assert.That(home.QuerySelector("#reviews + p")!.TextContent, Is.EqualTo("No review is due."));
    }

    [Test]
    public async Task Whoever_is_asked_and_whoever_asked_find_the_request_on_their_homes()
    {
        var superintendent = room.AnApprover("Supt Martin Oyelaran", PoliceRank.Superintendent);
        var operation = await room.AClosure();
        var notice = new PreparedNotice(room, operation);
        await notice.Consult();
        await room.Done(room.AnAuthorityToAsk(operation, notice.ProposalId, superintendent));

        var asked = await (await room.SignedIn(superintendent)).Open("/");
        var asks = await (await room.SignedIn()).Open("/");

        Assert.That(asked.QuerySelector("#approve + ul a")!.GetAttribute("href"), Is.EqualTo("/approvals/AP-2026-000001"));
        Assert.That(asked.QuerySelector(".oc-lead")!.TextContent, Does.StartWith("1 request waits for your decision, the first by "));
        Assert.That(asks.QuerySelector("#asked + ul a")!.GetAttribute("href"), Is.EqualTo("/approvals/AP-2026-000001"));
    }

    [Test]
    public async Task The_lists_of_approvals_open_for_those_who_ask_and_decide()
    {
        var superintendent = room.AnApprover("Supt Martin Oyelaran", PoliceRank.Superintendent);
        var operation = await room.AClosure();
        var notice = new PreparedNotice(room, operation);
        await notice.Consult();
        await room.Done(room.AnAuthorityToAsk(operation, notice.ProposalId, superintendent));
        var browser = await room.SignedIn(superintendent);

        foreach (var address in new[] { "/approvals", "/approvals?of=OfMyBoroughs&waiting=false", $"/case-approvals/{operation}", "/approvals/AP-2026-000001" })
        {
            Assert.That((await browser.Open(address)).Body!.TextContent, Does.Contain("48 hours for Flat 14"), address);
        }
    }

    [Test]
    public async Task Nobody_finds_on_a_home_what_they_may_not_see()
    {
        var operation = await room.AClosure();
        await room.Done(room.ASeizureToRecord(operation));
        var supervisor = room.AnOfficer("DI Sam Okoro", Role.BoroughSupervisor, "Hackney drugs unit", CaseRoom.Hackney);
        await room.Restricted(supervisor, operation);

        var home = await HomeOf(Role.FinancialInvestigator);

        Assert.That(home.QuerySelector("#cash + p")!.TextContent, Is.EqualTo("Nothing is held, frozen, restrained or owed in your boroughs."));
    }

    [TestCase(Role.BoroughOfficer)]
    [TestCase(Role.BoroughSupervisor)]
    [TestCase(Role.SntSergeant)]
    [TestCase(Role.ClosureAuthorisingOfficer)]
    [TestCase(Role.FinancialInvestigator)]
    [TestCase(Role.DirectorateAnalyst)]
    [TestCase(Role.DisruptionAssessor)]
    [TestCase(Role.InformationManager)]
    public async Task Every_home_says_the_day_in_a_sentence(Role role) =>
        Assert.That((await HomeOf(role)).QuerySelector(".oc-lead")!.TextContent, Does.EndWith("."));

    [TestCase(Role.Auditor)]
    [TestCase(Role.Administrator)]
    public async Task Those_without_cases_have_their_lists_and_no_case(Role role)
    {
        var operation = await room.AClosure();

        var home = await HomeOf(role);

        Assert.That(home.QuerySelector(".oc-lead")!.TextContent, Does.EndWith("."));
        Assert.That(home.QuerySelector(".oc-counts"), Is.Null);
        Assert.That(home.QuerySelector("main")!.TextContent, Does.Not.Contain(operation).And.Not.Contain("Due today"));
    }

    [Test]
    public async Task A_sergeant_logs_a_sign_first_and_reads_when_the_next_panel_meets()
    {
        var problem = await room.Done(room.AProblemToRecord());
        var sergeant = room.AnOfficer("PS Nadia Farrow", Role.SntSergeant, "Haggerston ward", CaseRoom.Hackney);
        var browser = await room.SignedIn(sergeant);

        var home = await browser.Open("/");
        await browser.Open("/signs/new");

        Assert.That(home.QuerySelector(".oc-listhead .govuk-button")!.GetAttribute("href"), Is.EqualTo("/signs/new"));
        Assert.That(
            home.QuerySelector("#panels + ul li")!.TextContent,
            Does.Contain(Format.Day(new DateOnly(2026, 12, 3))).And.Contain("1 priority of the panel"));
        Assert.That(home.QuerySelector(".oc-lead")!.TextContent, Does.Contain($"The next ward panel is on {Format.Day(new DateOnly(2026, 12, 3))}"));
        Assert.That(browser.Path, Is.EqualTo($"/problems/{problem}/signs/new"));
    }

    [Test]
    public async Task A_panel_of_another_borough_or_of_a_day_that_has_passed_is_on_no_home()
    {
        await room.Done(room.AProblemToRecord());
        var elsewhere = room.AnOfficer("PS Omar Adan", Role.SntSergeant, "Bow ward", CaseRoom.TowerHamlets);

        var theirs = await (await room.SignedIn(elsewhere)).Open("/");
        room.Clock.Advance(TimeSpan.FromDays(11));
        var later = await HomeOf(Role.SntSergeant);

        Assert.That(theirs.QuerySelector("#panels + p")!.TextContent, Does.StartWith("No ward panel is set."));
        Assert.That(later.QuerySelector("#panels + p")!.TextContent, Does.StartWith("No ward panel is set."));
    }

    [Test]
    public async Task A_supervisor_finds_the_team_with_its_load()
    {
        await room.AClosure();

        var home = await HomeOf(Role.BoroughSupervisor);

        Assert.That(home.QuerySelector("#team + ul")!.TextContent, Does.Contain("DC Priya Raman").And.Contain("1 open case."));
        Assert.That(home.QuerySelector(".oc-lead")!.TextContent, Does.Contain("2 officers have 1 open case."));
    }

    [Test]
    public async Task A_supervisor_finds_cases_that_no_one_works_on_and_hands_them_over_from_there()
    {
        var operation = await room.AClosure();
        await room.Database.ExecuteAsync("UPDATE Officer SET DisabledAt = @Now WHERE Id = @Id", new { room.Priya.Id, Now = room.Clock.GetUtcNow() });

        var home = await HomeOf(Role.BoroughSupervisor);

        Assert.That(home.QuerySelector("#unassigned + ul")!.TextContent, Does.Contain(operation).And.Contain("Was with DC Priya Raman"));
        Assert.That(home.QuerySelector($"a[href='/handovers/{operation}']"), Is.Not.Null);
        Assert.That(home.QuerySelector(".oc-lead")!.TextContent, Does.Contain("1 case has no one to work on it."));
    }

    [Test]
    public async Task A_supervisor_finds_the_decisions_to_review_and_what_waits_for_a_decision()
    {
        var superintendent = room.AnApprover("Supt Martin Oyelaran", PoliceRank.Superintendent);
        var operation = await room.AClosure();
        await room.Done(room.ADecision(operation));
        var notice = new PreparedNotice(room, operation);
        await notice.Consult();
        await room.Done(room.AnAuthorityToAsk(operation, notice.ProposalId, superintendent));

        var home = await HomeOf(Role.BoroughSupervisor);

        Assert.That(home.QuerySelector("#decision-reviews + ul")!.TextContent, Does.Contain(operation).And.Contain("With DC Priya Raman"));
        Assert.That(home.QuerySelector("#waiting + ul a")!.GetAttribute("href"), Is.EqualTo("/approvals/AP-2026-000001"));
    }

    [Test]
    public async Task An_authorising_officer_finds_the_requests_before_everything_else()
    {
        var home = await HomeOf(Role.ClosureAuthorisingOfficer);

        Assert.That(home.QuerySelector(".oc-split h2")!.Id, Is.EqualTo("approve"));
    }

    [Test]
    public async Task An_assessor_finds_the_claims_and_an_analyst_the_months_that_they_keep_open()
    {
        var network = await room.ANetwork();
        var claim = await room.AClaim(await room.AnOperationAgainst(network), network);

        var assessor = await HomeOf(Role.DisruptionAssessor);
        var analyst = await HomeOf(Role.DirectorateAnalyst);

        Assert.That(assessor.QuerySelector("#claims + ul a")!.GetAttribute("href"), Is.EqualTo($"/claims/{claim}"));
        Assert.That(assessor.QuerySelector(".oc-lead")!.TextContent, Does.Contain("1 claim waits for your decision."));
        Assert.That(assessor.QuerySelector("#decide"), Is.Null);
        Assert.That(analyst.QuerySelector("#undecided + ul li")!.TextContent, Does.Contain("1 claim to decide").And.Contain("by 1 network"));
        Assert.That(analyst.QuerySelector(".oc-lead")!.TextContent, Does.Contain("1 month may still change: 1 claim waits for a decision."));
    }

    [Test]
    public async Task A_claim_of_a_restricted_network_is_on_no_home_of_whoever_is_not_on_its_list()
    {
        var network = await room.ANetwork();
        await room.AClaim(await room.AnOperationAgainst(network), network);
        var supervisor = room.AnOfficer("DI Sam Okoro", Role.BoroughSupervisor, "Hackney drugs unit", CaseRoom.Hackney);
        await room.Restricted(supervisor, network);

        Assert.That((await HomeOf(Role.DisruptionAssessor)).QuerySelector("#claims + p")!.TextContent, Is.EqualTo("No claim waits for your decision."));
        Assert.That((await HomeOf(Role.DirectorateAnalyst)).QuerySelector("#undecided + p"), Is.Not.Null);
    }

    private async Task<AngleSharp.Dom.IDocument> HomeOf(Role role) =>
        await (await room.SignedIn(room.AnOfficer($"Kim {role}", role, "A unit", CaseRoom.Hackney))).Open("/");
}
