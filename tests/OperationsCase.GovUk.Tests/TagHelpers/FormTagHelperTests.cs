using OperationsCase.GovUk.Tests.Given;

namespace OperationsCase.GovUk.Tests.TagHelpers;

public class FormTagHelperTests
{
    [Test]
    public async Task A_form_has_an_id_made_when_it_is_opened_and_kept_until_it_is_done()
    {
        await using var site = new BookingSite { Refusal = "The hall is closed that day" };
        var made = (await site.Open()).QuerySelector("input[name='Asked.FormId']")!.GetAttribute("value")!;

        var page = await site.PostAndRead(BookingSite.AnOrdinaryAnswer(("FormId", made)));

        Assert.That(Guid.Parse(made).Version, Is.EqualTo(7));
        Assert.That(page.QuerySelector("input[name='Asked.FormId']")!.GetAttribute("value"), Is.EqualTo(made));
        Assert.That(site.Sent, Is.Null);
    }
}
