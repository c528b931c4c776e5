using OperationsCase.GovUk.Tests.Given;

namespace OperationsCase.GovUk.Tests.TagHelpers;

public class RadiosTagHelperTests
{
    [Test]
    public async Task A_question_that_depends_on_an_answer_stands_under_that_answer()
    {
        await using var site = new BookingSite();

        var page = await site.Open();

        var under = page.QuerySelector("#Asked_Source")!.ParentElement!.NextElementSibling!;
        Assert.That(under.ClassName, Is.EqualTo("govuk-radios__conditional oc-if"));
        Assert.That(under.QuerySelector("label")!.TextContent, Is.EqualTo("Town they live in"));
        Assert.That(page.QuerySelector("#Asked_Source-2")!.ParentElement!.NextElementSibling, Is.Null);
    }
}
