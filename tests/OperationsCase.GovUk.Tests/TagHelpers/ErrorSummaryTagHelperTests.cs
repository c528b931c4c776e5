using OperationsCase.GovUk.Tests.Given;

namespace OperationsCase.GovUk.Tests.TagHelpers;

public class ErrorSummaryTagHelperTests
{
    [Test]
    public async Task Every_error_shows_at_once_in_the_order_of_the_questions_and_nothing_is_sent()
    {
        await using var site = new BookingSite();

        var page = await site.PostAndRead(new() { ["Asked.Address"] = " ", ["Asked.Guests"] = "about 140", ["Asked.OpensAt.Day"] = "24" });

        Assert.That(page
            .QuerySelectorAll(".govuk-error-summary__list a")
            .Select(link => (link.TextContent, link.GetAttribute("href"))), Is.EqualTo(new[]
        {
            ("Enter the address of the hall", "#Asked_Address"),
            ("Time the doors open must include a month and a year", "#Asked_OpensAt_Month"),
            ("Number of guests must be a whole number, like 140", "#Asked_Guests"),
        }));
        Assert.That(page.QuerySelector(".govuk-error-summary__body")!.TextContent, Does.Contain("Everything else you entered is kept."));
        Assert.That(site.Sent, Is.Null);
    }

    [Test]
    public async Task What_is_wrong_with_the_whole_form_comes_first_and_leads_to_no_box()
    {
        await using var site = new BookingSite { Refusal = "The hall is closed that day" };

        var page = await site.PostAndRead(BookingSite.AnOrdinaryAnswer(("Guests", "many")));

        Assert.That(page.QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.InnerHtml), Is.EqualTo(new[]
        {
            "The hall is closed that day",
            """<a href="#Asked_Guests">Number of guests must be a whole number, like 140</a>""",
        }));
    }

    [Test]
    public async Task Each_error_stands_beside_its_box_and_what_was_typed_is_kept()
    {
        await using var site = new BookingSite();

        var page = await site.PostAndRead(BookingSite.AnOrdinaryAnswer(
            ("Address", "  "), ("Guests", "about 140"), ("Price", "12.345"), ("Notes", "<b>kept</b>"), ("Source", "PosterOrLeaflet"),
            ("NeedsParking", "false"),
            ("Rooms", "MainHall"), ("Urgent", "true"), ("RehearsedOn.Day", "31"), ("RehearsedOn.Month", "2"), ("RehearsedOn.Year", "2026")));

        var guests = page.QuerySelector("#Asked_Guests")!;
        Assert.That(guests.GetAttribute("value"), Is.EqualTo("about 140"));
        Assert.That(guests.ClassList, Does.Contain("govuk-input--error"));
        Assert.That(
            page.QuerySelector($"#{guests.GetAttribute("aria-describedby")}")!.TextContent,
            Is.EqualTo("Error: Number of guests must be a whole number, like 140"));
        Assert.That(page.QuerySelector("#Asked_Price")!.GetAttribute("value"), Is.EqualTo("12.345"));
        Assert.That(page.QuerySelector("#Asked_Notes")!.TextContent, Is.EqualTo("<b>kept</b>"));
        Assert.That(page.QuerySelector("#Asked_RehearsedOn_Month")!.GetAttribute("value"), Is.EqualTo("2"));
        Assert.That(page
            .QuerySelectorAll("main input[checked]")
            .Select(input => input.GetAttribute("value")), Is.EqualTo(new[] { "PosterOrLeaflet", "false", "MainHall", "true" }));
    }
}
