using System.Net;
using AngleSharp.Dom;
using OperationsCase.Access;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct.BadInput;

/// <summary>Alone, because a text of 10 MB and its copies take a few hundred megabytes for a moment.</summary>
[NonParallelizable]
public class PageRefusesTests
{
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
    public async Task The_form_as_typed_is_an_operation()
    {
        await browser.Post(ClosureFormFields.Path, room.AClosureTyped());

        Assert.That(browser.Path, Is.EqualTo("/operations/CH-2026-000001"));
    }

    [TestCase("Operation.BoroughCode", "E09000099", "There is no such borough")]
    [TestCase("Operation.WardCode", "E05099999", "There is no such ward. Select one from the list")]
    [TestCase("Operation.Complaints", "-1", "Number of complaints must be between 0 and 10,000")]
    [TestCase("Operation.Complaints", "1.5", "Number of complaints must be a whole number, like 140")]
    [TestCase("Operation.Tenure", "Castle", "Select one of the answers")]
    [TestCase("Operation.Place", "", "Enter the address of the premises")]
    [TestCase("Operation.StartedAt.Time", "quarter past", "Start of the operation must have a time like 06:30 or 6:30pm")]
    public async Task A_wrong_answer_is_told_beside_its_question_and_changes_nothing(string field, string typed, string sentence)
    {
        var page = await Refused(ClosureFormFields.Path, new(room.AClosureTyped()) { [field] = typed });

        Assert.That(Said(page), Is.EqualTo(new[] { sentence }));
    }

    [TestCase("2026-11-23", "09:16", "Date and time must be now or earlier")]
    [TestCase("2027-11-23", "09:15", "Date and time must be now or earlier")]
    [TestCase(
        "2026-03-29",
        "01:30",
        "The clocks went forward at 1am on 29 March 2026, so 1:30am did not happen in London that day. Enter the time shown after the change")]
    [TestCase("2026-10-25", "01:30", "1:30am happened twice on 25 October 2026. Say which one")]
    [TestCase("2026-02-30", "01:30", "Start of the operation must be a real date, like 23 9 2026")]
    public async Task A_time_that_cannot_be_is_told_beside_its_question_and_changes_nothing(string date, string time, string sentence)
    {
        var page = await Refused(ClosureFormFields.Path, Starting(date, time));

        Assert.That(Said(page), Is.EqualTo(new[] { sentence }));
    }

    [TestCase("first", "2026-10-25T00:30:00")]
    [TestCase("second", "2026-10-25T01:30:00")]
    public async Task A_time_that_happened_twice_is_asked_for_again_and_then_kept(string which, string instant)
    {
        var asked = await browser.Post(ClosureFormFields.Path, Starting("2026-10-25", "01:30"));
        await browser.Send(ClosureFormFields.Path, asked, new(Starting("2026-10-25", "01:30")) { ["Operation.StartedAt.Which"] = which });
        var kept = (await (await room.Api()).Get("/api/operations/CH-2026-000001")).ToJsonString();

        Assert.That(asked.QuerySelectorAll("[name='Operation.StartedAt.Which']"), Has.Count.EqualTo(2));
        Assert.That(kept, Does.Contain($"\"startedAt\":\"{instant}Z\""));
    }

    [Test]
    public async Task A_ward_of_another_borough_is_told_beside_the_ward()
    {
        var page = await Refused(ClosureFormFields.Path, new(room.AClosureTyped())
        {
            ["Operation.BoroughCode"] = CaseRoom.Hackney,
            ["Operation.WardCode"] = room.AWard(CaseRoom.TowerHamlets),
        });

        Assert.That(Said(page).Single(), Does.EndWith("is not a ward of Hackney"));
    }

    [Test]
    [Category(ApplicationPool.LargeText)]
    public async Task A_text_of_10_MB_is_told_beside_its_question()
    {
        await ApplicationPool.MakeRoom();
        var page = await Refused(ClosureFormFields.Path, new(room.AClosureTyped())
        {
            ["Operation.DrugEvidence"] = new string('x', 10 * 1024 * 1024),
        });

        Assert.That(Said(page), Is.EqualTo(new[] { "Evidence must be 900 characters or fewer" }));
    }

    [TestCase("-1140.00", "Amount cannot be less than £0")]
    [TestCase("0", "Amount must be more than £0")]
    [TestCase("1,140.005", "Amount cannot have parts of a penny, like £12.345")]
    [TestCase("a lot", "Enter the amount in pounds, like 1,140.00")]
    public async Task Money_that_cannot_be_is_told_beside_its_question_and_changes_nothing(string typed, string sentence)
    {
        var path = $"/operations/{await room.AClosure()}/seizures/new";

        var page = await Refused(path, new() { ["Seizure.AmountPence"] = typed });

        Assert.That(Said(page), Does.Contain(sentence));
    }

    [TestCase("")]
    [TestCase("/timeline")]
    [TestCase("/history")]
    [TestCase("/closure")]
    [TestCase("/change")]
    [TestCase("/closure/notices/new")]
    [TestCase("/seizures/new")]
    [TestCase("/networks")]
    public async Task Another_boroughs_reference_is_answered_as_one_that_does_not_exist(string page)
    {
        const string Nowhere = "CH-2026-999999";
        var elsewhere = await room.As(
            room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets),
            () => room.Done(room.AClosureToLog() with { WardCode = room.AWard(CaseRoom.TowerHamlets) }));

        var there = await browser.Open($"/operations/{elsewhere}{page}");
        var found = browser.Status;
        var nowhere = await browser.Open($"/operations/{Nowhere}{page}");

        Assert.That(found, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(there.DocumentElement.OuterHtml.Replace(
            elsewhere,
            Nowhere,
            StringComparison.Ordinal), Is.EqualTo(nowhere.DocumentElement.OuterHtml));
    }

    [Test]
    public async Task A_form_without_its_antiforgery_token_is_refused_in_words()
    {
        var page = await Refused(ClosureFormFields.Path, new(room.AClosureTyped()) { ["__RequestVerificationToken"] = "" });

        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo("What you sent could not be read"));
    }

    [Test]
    public async Task An_address_that_is_no_page_is_answered_in_words()
    {
        var page = await browser.Open("/operations/CH-2026-000001/nothing");

        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo("Page not found"));
    }

    [TestCase("/operations")]
    [TestCase("/operations/{0}/history")]
    [TestCase("/operations/{0}/timeline")]
    [TestCase("/networks")]
    [TestCase("/seizures")]
    [TestCase("/problems")]
    [TestCase("/claims")]
    [TestCase("/restrictions")]
    [TestCase("/disclosures/{0}")]
    [TestCase("/intelligence/{0}")]
    [TestCase("/networks/{1}/history")]
    [TestCase("/problems/{2}/history")]
    [TestCase("/problems/{2}/signs")]
    [TestCase("/seizures/{3}/history")]
    public async Task A_page_of_a_list_that_cannot_be_is_answered_in_words(string list)
    {
        var operation = await room.AClosure();
        var path = list.Replace("{0}", operation, StringComparison.Ordinal)
            .Replace("{1}", await room.ANetwork(), StringComparison.Ordinal)
            .Replace("{2}", await room.Done(room.AProblemToRecord()), StringComparison.Ordinal)
            .Replace("{3}", await room.Done(room.ASeizureToRecord(operation)), StringComparison.Ordinal);
        browser = await room.SignedIn(room.ASupervisor());

        Assert.That(Said(await browser.Open($"{path}?page=-5")), Is.EqualTo(new[] { "There is no such page" }));
        Assert.That(Said(await browser.Open($"{path}?page=abc")), Is.EqualTo(new[] { "Page number must be a whole number, like 140" }));
        Assert.That(Said(await browser.Open($"{path}?page=99999999999")), Is.EqualTo(new[] { "Page number cannot be that large" }));
    }

    [Test]
    public async Task A_correction_of_what_is_no_disclosure_is_answered_in_words()
    {
        var page = await browser.Open($"/disclosures/{await room.AClosure()}/new?corrects=abc");

        Assert.That(Said(page), Is.EqualTo(new[] { "Corrects must be an id, like 0199a0c2-7a51-7c3e-9d5b-3f1f0c2b4e11" }));
    }

    [TestCase("91", "Days must be between 1 and 90")]
    [TestCase("-1", "Days must be between 1 and 90")]
    [TestCase("99999999999", "Days cannot be that large")]
    public async Task Days_of_a_token_that_cannot_be_are_told_beside_their_question(string typed, string sentence)
    {
        var page = await browser.Post("/account/tokens", new() { ["Token.Name"] = "Feed", ["Token.Scope"] = "Read", ["Token.Days"] = typed });

        Assert.That(Said(page), Is.EqualTo(new[] { sentence }));
    }

    private Dictionary<string, string> Starting(string date, string time)
    {
        var parts = date.Split('-');

        return new(room.AClosureTyped())
        {
            ["Operation.StartedAt.Day"] = parts[2],
            ["Operation.StartedAt.Month"] = parts[1],
            ["Operation.StartedAt.Year"] = parts[0],
            ["Operation.StartedAt.Time"] = time,
        };
    }

    private async Task<IDocument> Refused(string path, Dictionary<string, string> typed)
    {
        var form = await browser.Open(path);
        var before = room.Everything();
        var page = await browser.Send(path, form, typed);

        Assert.That(browser.Path, Is.EqualTo(path));
        Assert.That(room.Everything(), Is.EqualTo(before));

        return page;
    }

    private static IEnumerable<string> Said(IDocument page) =>
        page.QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent.Trim().Replace('\u00a0', ' '));
}
