using AngleSharp.Dom;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tests.Foundation.Web;

public class FormTests
{
    [Test]
    public async Task A_form_has_an_id_made_when_it_is_opened_and_kept_until_it_is_done()
    {
        await using var room = new PageTestHost { Answer = Refusal.Conflict("These premises already have a closure notice in force") };
        var made = Value(await room.Open(), "Asked.IdempotencyKey");

        var page = await room.PostAndRead(new() { ["Asked.IdempotencyKey"] = made });

        Assert.That(Guid.Parse(made).Version, Is.EqualTo(7));
        Assert.That(Value(page, "Asked.IdempotencyKey"), Is.EqualTo(made));
    }

    [Test]
    public async Task Every_error_shows_at_once_in_the_order_of_the_questions_and_nothing_is_sent()
    {
        await using var room = new PageTestHost();

        var page = await room.PostAndRead(new() { ["Asked.Premises"] = " ", ["Asked.Plants"] = "about 140", ["Asked.ServedAt.Day"] = "24" });

        Assert.That(page
            .QuerySelectorAll(".govuk-error-summary__list a")
            .Select(link => (link.TextContent, link.GetAttribute("href"))), Is.EqualTo(new[]
        {
            ("Enter the address of the premises", "#Asked_Premises"),
            ("Time the notice was served must include a month and a year", "#Asked_ServedAt_Month"),
            ("Number of plants must be a whole number, like 140", "#Asked_Plants"),
        }));
        Assert.That(page.QuerySelector(".govuk-error-summary__body")!.TextContent, Does.Contain("Everything else you entered is kept."));
        Assert.That(page.Title, Is.EqualTo("Error: Questions – OperationsCase"));
        Assert.That(room.Sent, Is.Null);
    }

    [Test]
    public async Task A_time_that_happened_twice_is_asked_about_and_the_answer_decides()
    {
        await using var room = new PageTestHost();
        var typed = PageTestHost.AnOrdinaryAnswer(PageTestHost.Boxes("ServedAt", "25", "10", "2026", "1:30"));

        var page = await room.PostAndRead(typed);
        var choices = page.QuerySelectorAll("input[name='Asked.ServedAt.Which']").Select(radio => radio.ParentElement!.TextContent.Trim());
        Assert.That(
            choices,
            Is.EqualTo(new[] { "1:30am before the clocks went back (summer time)", "1:30am after the clocks went back (winter time)" }));
        Assert.That(page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"), Is.EqualTo("#Asked_ServedAt_Which"));

        typed["Asked.ServedAt.Which"] = "second";
        await room.Post(typed);
        Assert.That(room.Sent!.ServedAt, Is.EqualTo(new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero)));
    }

    [Test]
    public async Task A_sound_form_is_sent_as_it_was_meant()
    {
        await using var room = new PageTestHost();

        var response = await room.Post(PageTestHost.AnOrdinaryAnswer(
            [("Premises", " Cafe\u0301 Mill Lane "), ("Notes", "Two\r\nlines "), ("Amount", "£1,140"), ("Found", "Warrant"),
            ("Bypassed", "true"), ("Stages", "Cuttings"),
             .. PageTestHost.Boxes("ServedAt", "1", "Jul", "2026", "6.30pm"), .. PageTestHost.Boxes("HeardOn", "2", "7", "2026")]));

        Assert.That(response.Headers.Location?.ToString(), Does.StartWith("/done/"));
        Assert.That(room.Sent! with { Stages = [] }, Is.EqualTo(new SampleForm
        {
            Premises = "Caf\u00e9 Mill Lane",
            Notes = "Two\nlines",
            ServedAt = new DateTimeOffset(2026, 7, 1, 17, 30, 0, TimeSpan.Zero),
            HeardOn = new DateOnly(2026, 7, 2),
            Amount = 114000,
            Plants = 140,
            Found = Web.SamplePlaces.Warrant,
            Bypassed = true,
        } with
        { Stages = [] }));
        Assert.That(room.Sent.Stages, Is.EqualTo(new[] { SampleStages.Cuttings }));
    }

    private static string Value(IParentNode page, string name) => page.QuerySelector($"input[name='{name}']")!.GetAttribute("value")!;
}
