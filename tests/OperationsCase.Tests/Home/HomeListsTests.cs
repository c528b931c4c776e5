using System.Net;
using OperationsCase.Access;
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
        Assert.That(home.QuerySelector(".oc-lead")!.TextContent, Does.Contain("1 seizure is held. The first deadline is by"));
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

        Assert.That(home.QuerySelector("#cash + p")!.TextContent, Is.EqualTo("No cash is held in your boroughs."));
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

    [TestCase(Role.Auditor, "/audit")]
    [TestCase(Role.Administrator, "/accounts")]
    public async Task Those_without_cases_start_at_their_own_page(Role role, string path)
    {
        var browser = await room.SignedIn(room.AnOfficer($"Kim {role}", role, "A unit"));

        var answer = await browser.Ask("/");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Headers, Does.Contain($"Location: {path}"));
    }

    private async Task<AngleSharp.Dom.IDocument> HomeOf(Role role) =>
        await (await room.SignedIn(room.AnOfficer($"Kim {role}", role, "A unit", CaseRoom.Hackney))).Open("/");
}
