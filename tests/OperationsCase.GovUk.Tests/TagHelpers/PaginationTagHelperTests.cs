using OperationsCase.GovUk.Tests.Given;

namespace OperationsCase.GovUk.Tests.TagHelpers;

public class PaginationTagHelperTests
{
    [Test]
    public async Task The_other_pages_of_a_list_keep_its_filters()
    {
        await using var site = new BookingSite();

        var page = await site.Open("/booking?find=mill+lane&kind=a&kind=b&page=3");

        Assert.That(page
            .QuerySelectorAll(".govuk-pagination__item")
            .Select(item => item.TextContent), Is.EqualTo(new[] { "1", "2", "3", "4", "⋯", "11" }));
        Assert.That(page.QuerySelector(".govuk-pagination [rel=next]")!.GetAttribute("href"), Is.EqualTo("?find=mill%20lane&kind=a&kind=b&page=4"));
        Assert.That(page.QuerySelector(".govuk-pagination [aria-current]")!.TextContent, Is.EqualTo("3"));
    }
}
