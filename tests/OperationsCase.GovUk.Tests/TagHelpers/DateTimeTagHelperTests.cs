using OperationsCase.GovUk.Tests.Given;

namespace OperationsCase.GovUk.Tests.TagHelpers;

public class DateTimeTagHelperTests
{
    [Test]
    public async Task A_time_is_asked_for_by_the_clocks_of_the_place()
    {
        await using var site = new BookingSite();

        var page = await site.Open();

        Assert.That(
            page.QuerySelector("#Asked_OpensAt_Hint")!.TextContent,
            Is.EqualTo("Leeds time, 24-hour clock. For example, 23 9 2026 and 06:30"));
    }

    [Test]
    public async Task Only_the_box_to_mend_is_marked()
    {
        await using var site = new BookingSite();

        var page = await site.PostAndRead(BookingSite.AnOrdinaryAnswer(BookingSite.Boxes("OpensAt", "21", "11", "2026", "25:00")));

        Assert.That(page
            .QuerySelectorAll(".govuk-date-input__input.govuk-input--error")
            .Select(box => box.Id), Is.EqualTo(new[] { "Asked_OpensAt_Time" }));
        Assert.That(page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"), Is.EqualTo("#Asked_OpensAt_Time"));
    }

    [Test]
    public async Task A_time_that_happened_twice_is_asked_about_and_the_answer_decides()
    {
        await using var site = new BookingSite();
        var typed = BookingSite.AnOrdinaryAnswer(BookingSite.Boxes("OpensAt", "25", "10", "2026", "1:30"));

        var page = await site.PostAndRead(typed);
        var choices = page.QuerySelectorAll("input[name='Asked.OpensAt.Which']").Select(radio => radio.ParentElement!.TextContent.Trim());
        Assert.That(
            choices,
            Is.EqualTo(new[] { "1:30am before the clocks went back (summer time)", "1:30am after the clocks went back (winter time)" }));
        Assert.That(page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"), Is.EqualTo("#Asked_OpensAt_Which"));

        typed["Asked.OpensAt.Which"] = "second";
        await site.Post(typed);
        Assert.That(site.Sent!.OpensAt, Is.EqualTo(new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero)));
    }
}
