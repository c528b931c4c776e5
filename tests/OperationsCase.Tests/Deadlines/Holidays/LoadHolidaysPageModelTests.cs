using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines.Holidays;

public class LoadHolidaysPageModelTests
{
    private const string Loading = "/bank-holidays/new";
    private const string Preview = $"{Loading}?handler=Preview";

    private static readonly string WithASpecialTuesday = SampleHolidays.TheJsonOfGovUk(2019, SampleHolidays.ASpecialTuesday);

    private CaseRoom room = null!;
    private TestUser.TestPerson administrator = null!;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        administrator = room.AnAdministrator();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_file_is_previewed_first_and_loaded_by_a_second_form()
    {
        await room.ASeizure();
        var browser = await room.SignedIn(administrator);

        var preview = await browser.SendFile(
            Preview,
            await browser.Open(Loading),
            "file",
            "bank-holidays.json",
            Encoding.UTF8.GetBytes(WithASpecialTuesday));
        var before = room.Count("SELECT COUNT(*) FROM Calendar");
        var loaded = await browser.Send(Loading, preview, new() { ["Load.CalendarVersion"] = "2026-11b" });

        Assert.That(preview.QuerySelector("main")!.TextContent, Does.Contain("1 open deadline would move.").And
            .Contain("A court must make the cash detention order").And
            .Contain("1 day later").And
            .Contain("Day of national thanksgiving"));
        Assert.That(before, Is.EqualTo(1));
        Assert.That(browser.Path, Is.EqualTo("/bank-holidays"));
        Assert.That(loaded.QuerySelector("main")!.TextContent, Does
            .Contain("The bank holidays of version 2026-11b are in use. 1 open deadline moved").And
            .Contain("Came with the program"));
    }

    [Test]
    public async Task The_preview_tells_of_no_case()
    {
        var seizure = await room.ASeizure();
        var browser = await room.SignedIn(administrator);

        var preview = await browser.Post(Preview, new() { ["Load.Content"] = WithASpecialTuesday });

        Assert.That(preview.DocumentElement.OuterHtml, Does.Not.Contain(seizure).And.Not.Contain("Queensbridge").And.Not.Contain("Orsini"));
    }

    [TestCase("holidays.pdf", "%PDF-1.7\n%%EOF", "The file must be one of these: JSON, CSV")]
    [TestCase("holidays.json", "{ \"england-and-wales\": ", "holds something else")]
    [TestCase("holidays.csv", "", "Select a file that is not empty")]
    [TestCase("holidays.csv", "On,Name\n2027-13-01,Never", "A date cannot be read")]
    public async Task A_file_that_is_something_else_is_refused_in_words(string name, string content, string words)
    {
        var browser = await room.SignedIn(administrator);

        var page = await browser.SendFile(Preview, await browser.Open(Loading), "file", name, Encoding.UTF8.GetBytes(content));

        Assert.That(page.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain(words));
    }

    [Test]
    public async Task A_file_too_large_is_refused()
    {
        var browser = await room.SignedIn(administrator);

        var page = await browser.SendFile(
            Preview,
            await browser.Open(Loading),
            "file",
            "holidays.csv",
            Encoding.UTF8.GetBytes($"On,Name\n# {new string('x', 200_000)}"));

        Assert.That(page.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("KB or smaller"));
    }

    [Test]
    public async Task A_name_that_is_taken_is_refused_beside_the_preview()
    {
        var browser = await room.SignedIn(administrator);

        var preview = await browser.Post(Preview, new() { ["Load.Content"] = WithASpecialTuesday });
        var refused = await browser.Send(Loading, preview, new() { ["Load.CalendarVersion"] = "2026-11" });

        Assert.That(refused.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("There is already a version 2026-11"));
        Assert.That(refused.QuerySelector("h1")!.TextContent, Is.EqualTo("What would change"));
    }

    [Test]
    public async Task What_another_loaded_meanwhile_is_said_and_shown_before_it_is_loaded_over()
    {
        var browser = await room.SignedIn(administrator);
        var preview = await browser.Post(Preview, new() { ["Load.Content"] = WithASpecialTuesday });
        await room.Loads(SampleHolidays.TheJsonOfGovUk(2019, ("2027-06-04", "Harvest holiday")), "2026-11b");

        var refused = await browser.Send(Loading, preview, new() { ["Load.CalendarVersion"] = "2026-11c" });
        await browser.Send(Loading, refused, new() { ["Load.CalendarVersion"] = "2026-11c" });

        Assert.That(refused.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("Version 2026-11b was loaded while you were checking"));
        Assert.That(refused.QuerySelector("main")!.TextContent, Does.Contain("Harvest holiday"));
        Assert.That(browser.Path, Is.EqualTo("/bank-holidays"));
    }

    [Test]
    public async Task Later_it_asks_again_who_it_is_and_comes_back_with_what_was_pasted()
    {
        var browser = await room.SignedIn(administrator);
        var preview = await browser.Post(Preview, new() { ["Load.Content"] = WithASpecialTuesday });
        room.Clock.Advance(TimeSpan.FromMinutes(16));

        var asked = await browser.Send(Loading, preview, new() { ["Load.CalendarVersion"] = "2026-11b" });
        var at = browser.Path;
        var form = await browser.Send(at, asked, new() { ["Password"] = "correct horse battery" });

        Assert.That(at, Does.StartWith("/account/prove"));
        Assert.That(form.QuerySelector("textarea")!.TextContent, Does.Contain("Day of national thanksgiving"));
        Assert.That(form.QuerySelector("[name='Load.CalendarVersion']")!.GetAttribute("value"), Is.EqualTo("2026-11b"));
    }

    [Test]
    public async Task An_officer_sees_the_bank_holidays_and_cannot_load_others()
    {
        var browser = await room.SignedIn();

        var used = await browser.Open("/bank-holidays");
        await browser.Open(Loading);

        Assert.That(used.QuerySelector($"a[href='{Loading}']"), Is.Null);
        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_deadline_that_was_moved_says_so_where_its_working_is_shown()
    {
        await room.ASeizure();
        await room.Loads(WithASpecialTuesday, "2026-11b");
        await room.Sweep();
        var browser = await room.SignedIn();

        var message = await browser.Open("/messages");
        var working = await browser.Open(message.QuerySelector("a[href^='/deadlines/']")!.GetAttribute("href")!);

        Assert.That(message.QuerySelector("main")!.TextContent, Does.Contain("New date: a court must make the cash detention order"));
        Assert.That(
            working.QuerySelector("main")!.TextContent,
            Does.Contain("by the bank holidays of version 2026-11b. Before, it was due by 8:15am"));
    }

    [Test]
    public async Task The_API_previews_loads_and_lists()
    {
        await room.ASeizure();
        var api = await room.Api(administrator);

        var preview = await api.Send("/api/bank-holidays/preview", new JsonObject { ["content"] = WithASpecialTuesday });
        var loaded = await api.Send("/api/bank-holidays", new JsonObject { ["content"] = WithASpecialTuesday, ["calendarVersion"] = "2026-11b" });
        var again = await api.Send("/api/bank-holidays", new JsonObject { ["content"] = WithASpecialTuesday, ["calendarVersion"] = "2026-11c" });
        var versions = await api.Get("/api/bank-holidays");

        Assert.That(
            ((int)preview.Body!["deadlines"]![0]!["count"]!, (string?)preview.Body["deadlines"]![0]!["shift"]),
            Is.EqualTo((1, "1 day later")));
        Assert.That(((string?)loaded.Body!["calendarVersion"], (int)loaded.Body["moved"]!), Is.EqualTo(("2026-11b", 1)));
        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(versions.AsArray().Select(version => (string?)version!["version"]), Is.EqualTo(new[] { "2026-11b", "2026-11" }));
    }
}
