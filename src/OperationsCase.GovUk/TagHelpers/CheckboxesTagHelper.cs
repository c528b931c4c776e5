using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OperationsCase.GovUk.TagHelpers;

/// <summary>Any number of a few answers: for a list of enums or texts.</summary>
[HtmlTargetElement("govuk-checkboxes", Attributes = "for")]
public sealed class CheckboxesTagHelper : QuestionTagHelper
{
    public string? Legend { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LegendSize { get; set; }

    public bool Small { get; set; }

    /// <summary>The answers, when none needs anything of its own; they come before any that are written out.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = Field;
        var group = ChoiceListRenderer.Begin(context, field, "checkboxes");
        var items = new HtmlContentBuilder();

        foreach (var item in Items)
        {
            items.AppendHtml(group.Item(item.Value ?? item.Text, item.Text, hint: null, then: null));
        }

        items.AppendHtml(await output.GetChildContentAsync());
        Write(output, Fieldset(field, Legend, LegendSize, group.Box(items, Small, inline: false)));
    }
}

/// <summary>One answer of several with <c>value</c>, or a question of its own with <c>for</c> a yes or no.</summary>
[HtmlTargetElement("govuk-checkbox", Attributes = "value")]
[HtmlTargetElement("govuk-checkbox", Attributes = "for")]
public sealed class CheckboxTagHelper : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression? For { get; set; }

    public string Value { get; set; } = "true";

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public bool Small { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var around = ChoiceListRenderer.Around(context);
        var then = await ChildContent.Of(context, output);

        output.TagName = null;

        if (For is not null)
        {
            var field = new FormFieldState(For, ViewContext);
            var group = new ChoiceListRenderer(field, "checkboxes");
            var box = group.Box(group.Item(Value, Label ?? field.Words, Hint, then), Small, inline: false);

            output.Content.SetHtmlContent(field.Group(field.HintAndError(hint: null), box));
        }
        else if (around is not null)
        {
            output.Content.SetHtmlContent(around.Item(Value, Label ?? FieldNames.Sentence(Value), Hint, then));
        }
        else
        {
            throw new InvalidOperationException($"The checkbox '{Value}' is not inside govuk-checkboxes and has no property.");
        }
    }
}
