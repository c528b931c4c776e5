using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Web;

/// <summary>An address past the end of a list, as one kept from a longer day.</summary>
public class ListPagesTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public void Every_page_that_has_a_number_knows_where_its_list_ends() => Assert.That(
        from type in typeof(Composition).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract
            && type.GetProperties().Any(property => property.GetCustomAttributes(typeof(FromQueryAttribute), inherit: true)
                .Cast<FromQueryAttribute>()
                .Any(named => named.Name == "page"))
            && !type.IsAssignableTo(typeof(IListPage))
        select type,
        Is.Empty);

    [TestCase("/operations?page=999", "/operations?page=2")]
    [TestCase("/operations?sort=reference&page=3", "/operations?sort=reference&page=2")]
    [TestCase("/deadlines?page=1000000", "/deadlines?page=")]
    public async Task An_address_past_the_end_leads_to_the_last_page(string asked, string shown)
    {
        for (var number = 0; number < 26; number++)
        {
            await room.Done(room.ANoticeServedNow(await room.AClosure()));
        }

        var browser = await room.SignedIn();

        var page = await browser.Open(asked);

        Assert.That(browser.Path, Does.StartWith(shown));
        Assert.That(page.Body!.TextContent, Does.Not.Contain("Showing 24,").And.Contain("of 26").Or.Contain("of 52"));
    }

    [TestCase("/operations?page=999")]
    [TestCase("/seizures?page=2")]
    public async Task An_empty_list_says_so_at_any_number(string asked)
    {
        var browser = await room.SignedIn();

        await browser.Open(asked);

        Assert.That(browser.Path, Is.EqualTo(asked).Or.EqualTo(asked.Split('?')[0]));
    }

    [TestCase("/operations?page=0")]
    [TestCase("/operations?page=-1")]
    [TestCase("/operations?page=two")]
    [TestCase("/operations?page=99999999999999999999")]
    public async Task A_number_that_is_none_is_told(string asked)
    {
        var browser = await room.SignedIn();

        var page = await browser.Open(asked);

        Assert.That(page.QuerySelector(".govuk-error-summary"), Is.Not.Null);
    }
}
