using OperationsCase.GovUk.Tests.Given;

namespace OperationsCase.GovUk.Tests.TagHelpers;

public class InputTagHelperTests
{
    [Test]
    public async Task Every_question_has_a_label_a_hint_and_an_id_of_its_own()
    {
        await using var site = new BookingSite();

        var page = await site.Open();

        var address = page.QuerySelector("#Asked_Address")!;
        Assert.That(page.QuerySelector("label[for=Asked_Address]")!.TextContent, Is.EqualTo("2. Address"));
        Assert.That(address.GetAttribute("aria-describedby"), Is.EqualTo("Asked_Address_Hint"));
        Assert.That(address.ClassName, Is.EqualTo("govuk-input govuk-input--width-20"));
        Assert.That(address.GetAttribute("maxlength"), Is.EqualTo("200"));
        Assert.That(address.GetAttribute("autocomplete"), Is.EqualTo("street-address"));
        Assert.That(page.QuerySelectorAll("[id]")
            .GroupBy(element => element.Id)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key), Is.Empty);
        Assert.That(page.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea")
            .Where(control => page.QuerySelector($"label[for='{control.Id}']") is null).Select(control => control.Id), Is.Empty);
        Assert.That(page.QuerySelector(".govuk-error-summary"), Is.Null);
    }

    [Test]
    public async Task An_amount_has_its_pound_sign_and_a_number_its_keyboard()
    {
        await using var site = new BookingSite();

        var page = await site.Open();

        Assert.That(page.QuerySelector("#Asked_Price")!.ParentElement!.QuerySelector(".govuk-input__prefix")!.TextContent, Is.EqualTo("£"));
        Assert.That(page.QuerySelector("#Asked_Price")!.GetAttribute("inputmode"), Is.EqualTo("decimal"));
        Assert.That(page.QuerySelector("#Asked_Guests")!.GetAttribute("inputmode"), Is.EqualTo("numeric"));
    }
}
