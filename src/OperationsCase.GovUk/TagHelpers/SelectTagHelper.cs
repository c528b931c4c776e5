using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OperationsCase.GovUk.TagHelpers;

/// <summary>One of a long list, such as a town or a school. Items with a <c>Group</c> stand under its name.</summary>
[HtmlTargetElement("govuk-select", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper : QuestionTagHelper
{
    public string? Label { get; set; }

    /// <summary>s, m or l.</summary>
    public string? LabelSize { get; set; }

    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>What the list says while nothing is chosen, such as "Choose a town".</summary>
    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Field;
        var css = Markup.Classes("govuk-select", field.Error is null ? null : "govuk-select--error");
        var select = Markup.Element("select", css, Options(field))
            .With("id", field.Id)
            .With("name", field.Name)
            .With("aria-describedby", field.DescribedBy(Hint));

        PassOn(output, select);
        Write(output, field.Group(LabelFor(field, Label, LabelSize), field.HintAndError(Hint), select));
    }

    private HtmlContentBuilder Options(FormFieldState field)
    {
        var options = new HtmlContentBuilder();

        if (Empty is not null)
        {
            options.AppendHtml(Markup.Element("option", null, Empty).With("value", "", keepEmpty: true));
        }

        foreach (var group in Items.GroupBy(item => item.Group?.Name))
        {
            IHtmlContent[] within = [.. group.Select(item => Option(field, item))];

            options.AppendHtml(group.Key is null
                ? Together(within)
                : Markup.Element("optgroup", null, within).With("label", group.Key));
        }

        return options;
    }

    private static TagBuilder Option(FormFieldState field, SelectListItem item) =>
        Markup.Element("option", null, item.Text)
            .With("value", item.Value ?? item.Text, keepEmpty: true)
            .When(field.IsChosen(item.Value ?? item.Text), "selected")
            .When(item.Disabled, "disabled");

    private static HtmlContentBuilder Together(IHtmlContent[] parts)
    {
        var content = new HtmlContentBuilder(parts.Length);

        foreach (var part in parts)
        {
            content.AppendHtml(part);
        }

        return content;
    }
}
