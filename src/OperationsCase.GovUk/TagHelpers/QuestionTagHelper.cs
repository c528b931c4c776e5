using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OperationsCase.GovUk.TagHelpers;

/// <summary>What every question of a form has: a property it answers, a hint, and a place for what is wrong.</summary>
public abstract class QuestionTagHelper : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>For a property that is asked for twice on a page; the error summary leads to the one without.</summary>
    public string? Id { get; set; }

    public string? Hint { get; set; }

    /// <summary>Whether the question is the heading of its page, as when a page asks one thing.</summary>
    public bool Heading { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private protected FormFieldState Field => new(For, ViewContext, Id);

    /// <summary>Replaces the element by its form group, for good: no attribute of it is left over.</summary>
    private protected static void Write(TagHelperOutput output, IHtmlContent content)
    {
        output.TagName = null;
        output.Attributes.Clear();
        output.Content.SetHtmlContent(content);
    }

    private protected TagBuilder LabelFor(FormFieldState field, string? text, string? size, string? forId = null)
    {
        var css = Markup.Classes("govuk-label", Size("govuk-label--", size));
        var label = Markup.Element("label", css, text ?? field.Words).With("for", forId ?? field.Id);

        return Heading ? Markup.Element("h1", "govuk-label-wrapper", label) : label;
    }

    private protected TagBuilder Fieldset(FormFieldState field, string? legend, string? size, IHtmlContent control, bool isGroup = false)
    {
        var css = Markup.Classes("govuk-fieldset__legend", Size("govuk-fieldset__legend--", size ?? (Heading ? "l" : "s")));
        var words = legend ?? field.Words;
        var asked = Heading
            ? Markup.Element("legend", css, Markup.Element("h1", "govuk-fieldset__heading", words))
            : Markup.Element("legend", css, words);

        return field.Group(Markup.Element("fieldset", "govuk-fieldset", asked, field.HintAndError(Hint), control)
            .With("role", isGroup ? "group" : null)
            .With("aria-describedby", field.DescribedBy(Hint)));
    }

    /// <summary>Gives the control what the page wrote on the helper and the helper does not know, such as <c>maxlength</c>.</summary>
    private protected static void PassOn(TagHelperOutput output, TagBuilder control)
    {
        foreach (var attribute in output.Attributes)
        {
            if (attribute.Name == "class")
            {
                control.AddCssClass(attribute.Value?.ToString() ?? "");
            }
            else
            {
                control.Attributes[attribute.Name] = attribute.Value?.ToString() ?? attribute.Name;
            }
        }
    }

    private static string? Size(string css, string? size) => string.IsNullOrEmpty(size) ? null : css + size;
}
