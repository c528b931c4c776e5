using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OperationsCase.GovUk.TagHelpers;

/// <summary>One of a few answers: for an enum, a text or a yes or no.</summary>
[HtmlTargetElement("govuk-radios", Attributes = "for")]
public sealed class RadiosTagHelper : QuestionTagHelper
{
    public string? Legend { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LegendSize { get; set; }

    public bool Inline { get; set; }

    public bool Small { get; set; }

    /// <summary>The answers, when none needs anything of its own; they come before any that are written out.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = Field;
        var group = ChoiceListRenderer.Begin(context, field, "radios");
        var items = new HtmlContentBuilder();

        foreach (var item in Items)
        {
            items.AppendHtml(group.Item(item.Value ?? item.Text, item.Text, hint: null, then: null));
        }

        items.AppendHtml(await output.GetChildContentAsync());
        Write(output, Fieldset(field, Legend, LegendSize, group.Box(items, Small, Inline)));
    }
}

/// <summary>One answer. What stands inside it is asked when it is chosen.</summary>
[HtmlTargetElement("govuk-radio", Attributes = "value")]
public sealed class RadioTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var group = ChoiceListRenderer.Around(context) ?? throw new InvalidOperationException($"The radio '{Value}' is not inside govuk-radios.");
        var then = await ChildContent.Of(context, output);

        output.TagName = null;
        output.Content.SetHtmlContent(group.Item(Value, Label ?? FieldNames.Sentence(Value), Hint, then));
    }
}
