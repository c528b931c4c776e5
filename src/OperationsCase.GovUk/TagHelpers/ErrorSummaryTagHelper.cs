using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OperationsCase.GovUk.Binding;

namespace OperationsCase.GovUk.TagHelpers;

/// <summary>Everything that is wrong with the form, each a link to the box to mend, in the order of the questions.</summary>
[HtmlTargetElement("govuk-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(ILocalTimeZone zone) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ViewData.ModelState;
        var wrong = state.Where(field => field.Value?.Errors.Count > 0).ToList();
        output.TagName = null;

        if (wrong.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var list = Markup.Element("ul", "govuk-list govuk-error-summary__list", (IHtmlContent[])
        [
            .. from field in wrong
               orderby string.Concat(PlaceOnPage(field.Key))
               let sentence = FormFieldState.Sentence(field.Value!.Errors[0])
               select field.Key.Length == 0
                   ? Markup.Element("li", null, sentence)
                   : Markup.Element("li", null, Markup.Element("a", null, sentence).With("href", $"#{Target(state, field.Key)}")),
        ]);
        var kept = Markup.Element("p", "govuk-!-margin-bottom-0", "Everything else you entered is kept.");

        output.Content.SetHtmlContent(Markup.Element("div", "govuk-error-summary", Markup.Element("div", null,
            Markup.Element("h2", "govuk-error-summary__title", "There is a problem"),
            Markup.Element("div", "govuk-error-summary__body", list, kept)).With("role", "alert"))
            .With("data-module", "govuk-error-summary"));
    }

    private string Target(ModelStateDictionary state, string field) =>
        PostedDateTimeParts.AreIn(state, field)
            ? PostedDateTimeParts.Id(FormFieldState.IdOf(field), PostedDateTimeParts.FirstWrong(state, field, zone))
            : FormFieldState.IdOf(field);

    /// <summary>Fields stand on the page as their properties stand in the request; what is about the whole comes first.</summary>
    private IEnumerable<string> PlaceOnPage(string key)
    {
        var metadata = (ModelMetadata?)ViewContext.ViewData.ModelMetadata;

        foreach (var step in key.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, index) = step.IndexOf('[', StringComparison.Ordinal) is > 0 and var at ? (step[..at], step[at..]) : (step, "");
            var place = metadata is null ? -1 : metadata.Properties.TakeWhile(property => property.PropertyName != name).Count();
            metadata = metadata?.Properties[name];

            yield return $"{place:0000}{index.PadLeft(8)} ";

            metadata = index.Length > 0 ? metadata?.ElementMetadata : metadata;
        }
    }
}
