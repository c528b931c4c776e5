using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OperationsCase.Access;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines.WorkOut;

public class WorkOutDeadlinePageModelTests
{
    private const string Page = "/deadlines/work-out";
    private const string ChristmasEve = "&Asked=true&At.Day=24&At.Month=12&At.Year=2026&At.Time=10:00";

    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task An_officer_chooses_a_rule_and_is_asked_for_what_it_needs()
    {
        var browser = await room.SignedIn();

        var start = await browser.Open(Page);
        var chosen = await browser.Open($"{Page}?Rule=CO_EXT_MAX");

        Assert.That(start.QuerySelectorAll("optgroup").Select(group => group.GetAttribute("label")), Does
            .Contain("Custody and bail").And
            .Contain("Closures"));
        Assert.That(start.QuerySelector("[name='On.Day']"), Is.Null);
        Assert.That(chosen.QuerySelector("[name='On.Day']"), Is.Not.Null);
        Assert.That(chosen.QuerySelector("[name='PrevEnd.Day']"), Is.Not.Null);
        Assert.That(chosen.QuerySelector("[name='At.Day']"), Is.Null);
    }

    [Test]
    public async Task The_answer_stands_with_its_working_and_the_address_keeps_the_question()
    {
        var page = await (await room.SignedIn()).Open($"{Page}?Rule=CH48_2014{ChristmasEve}");

        Assert.That(page.QuerySelector("#answer")!.TextContent, Is.EqualTo("By 10am on Sunday 27\u00a0December 2026"));
        Assert.That(page.QuerySelector(".oc-steps")!.TextContent, Does.Contain("Christmas Day is disregarded"));
        Assert.That(page.QuerySelector("svg.oc-svg"), Is.Not.Null);
        Assert.That(page.QuerySelector("[name='At.Time']")!.GetAttribute("value"), Is.EqualTo("10:00"));
    }

    [Test]
    public async Task A_limit_taken_back_from_Good_Friday_says_so()
    {
        var page = await (await room.SignedIn()).Open($"{Page}?Rule=CTL56&Asked=true&On.Day=6&On.Month=2&On.Year=2026");

        Assert.That(page.QuerySelector(".oc-steps")!.TextContent, Does.Contain("Good Friday").And.Contain("is not a working day"));
        Assert.That(page.QuerySelector("#answer")!.TextContent, Does.Contain("Thursday 2\u00a0April 2026"));
    }

    [Test]
    public async Task Working_days_are_counted_by_their_number()
    {
        var page = await (await room.SignedIn()).Open($"{Page}?Rule=WORKING_DAYS_ADD&Asked=true&On.Day=23&On.Month=12&On.Year=2026&Count=3");

        Assert.That(page.QuerySelector("#answer")!.TextContent, Does.Contain("Wednesday 30\u00a0December 2026"));
    }

    [TestCase("Rule=NOPE", "Choose a rule from the list")]
    [TestCase("Rule=CH48_2014&Asked=true", "Enter the date and time the clock started")]
    [TestCase("Rule=CADJ14&Asked=true", "Enter the day the clock started")]
    [TestCase("Rule=CO_EXT_MAX&Asked=true&On.Day=1&On.Month=2&On.Year=2026", "Enter the day on which the order would have ended")]
    [TestCase(
        "Rule=CN24_EXTENDED&Asked=true&At.Day=1&At.Month=2&At.Year=2026&At.Time=10:00&Extension=25",
        "Hours of the extension must be from 1 to 24")]
    [TestCase("Rule=WORKING_DAYS_ADD&Asked=true&On.Day=1&On.Month=2&On.Year=2026&Count=1001", "Enter a number of working days from -1,000 to 1,000")]
    [TestCase(
        "Rule=POCA_CASH48&Asked=true&At.Day=1&At.Month=2&At.Year=2040&At.Time=10:00",
        "The bank holidays of 2040 are not known yet, so this cannot be worked out")]
    [TestCase("Rule=CH48_2014&Asked=true&At.Day=29&At.Month=3&At.Year=2026&At.Time=01:30", "")]
    public async Task A_question_that_cannot_be_answered_says_what_to_do_beside_the_field(string question, string sentence)
    {
        var page = await (await room.SignedIn()).Open($"{Page}?{question}");

        Assert.That(page.QuerySelector(".govuk-error-summary")?.TextContent, Does.Contain(sentence));
        Assert.That(page.QuerySelector(".govuk-error-message"), Is.Not.Null);
        Assert.That(page.QuerySelector("#answer"), Is.Null);
    }

    [Test]
    public async Task An_auditor_who_sees_no_case_may_work_one_out()
    {
        var auditor = room.AnOfficer("Amara Singh", Role.Auditor, "Professional standards");

        var page = await (await room.SignedIn(auditor)).Open($"{Page}?Rule=CH48_2014{ChristmasEve}");

        Assert.That(page.QuerySelector("#answer"), Is.Not.Null);
    }

    [Test]
    public async Task The_same_is_answered_over_the_API()
    {
        using var api = await room.Api();

        var answer = await api.GetFromJsonAsync<JsonNode>("/api/deadlines/work-out?rule=CH48_2014&trigger=2026-12-24T10:00");
        var cannot = await api.GetAsync("/api/deadlines/work-out?rule=CH48_2014&trigger=2026-10-25T01:30");

        Assert.That((string?)answer!["dueInLondon"], Is.EqualTo("2026-12-27T10:00+00:00"));
        Assert.That((string?)answer["reckoning"]!["stretches"]![1]!["leftOut"], Is.EqualTo("Christmas Day"));
        Assert.That(cannot.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await cannot.Content.ReadAsStringAsync(), Does.Contain("happened twice"));
    }
}
