using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OperationsCase.GovUk.TagHelpers;

/// <summary>The radios or checkboxes of one question, numbered as they come.</summary>
internal sealed class ChoiceListRenderer(FormFieldState field, string kind)
{
    private int count;

    /// <param name="kind">"radios" or "checkboxes", as in the names of the classes.</param>
    public static ChoiceListRenderer Begin(TagHelperContext context, FormFieldState field, string kind)
    {
        var group = new ChoiceListRenderer(field, kind);
        context.Items[typeof(ChoiceListRenderer)] = group;

        return group;
    }

    public static ChoiceListRenderer? Around(TagHelperContext context) =>
        context.Items.TryGetValue(typeof(ChoiceListRenderer), out var group) ? (ChoiceListRenderer?)group : null;

    /// <param name="then">What is asked next when this one is chosen; CSS alone shows it.</param>
    public IHtmlContent Item(string value, string label, string? hint, IHtmlContent? then)
    {
        count++;
        var id = count == 1 ? field.Id : string.Create(CultureInfo.InvariantCulture, $"{field.Id}-{count}");
        var hintId = $"{id}_ItemHint";
        var input = Markup.Input($"govuk-{kind}__input", kind == "radios" ? "radio" : "checkbox", id, field.Name, value)
            .With("aria-describedby", string.IsNullOrEmpty(hint) ? null : hintId)
            .When(field.IsChosen(value), "checked");
        var item = Markup.Element("div", $"govuk-{kind}__item",
            input,
            Markup.Element("label", $"govuk-label govuk-{kind}__label", label).With("for", id),
            string.IsNullOrEmpty(hint) ? null : Markup.Element("div", $"govuk-hint govuk-{kind}__hint", hint).With("id", hintId));
        var content = new HtmlContentBuilder().AppendHtml(item);

        return then is null ? content : content.AppendHtml(Markup.Element("div", $"govuk-{kind}__conditional oc-if", then));
    }

    public TagBuilder Box(IHtmlContent items, bool small, bool inline) =>
        Markup.Element("div", Markup.Classes($"govuk-{kind}", small ? $"govuk-{kind}--small" : null, inline ? $"govuk-{kind}--inline" : null), items)
            .With("data-module", $"govuk-{kind}");
}
