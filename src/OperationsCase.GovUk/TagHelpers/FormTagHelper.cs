using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OperationsCase.GovUk.TagHelpers;

/// <summary>A form that is ours alone to post, and that does its work once however often it is sent.</summary>
[HtmlTargetElement("oc-form")]
public sealed class FormTagHelper(IHtmlGenerator generator, TimeProvider clock, GovUkComponentOptions options) : TagHelper
{
    /// <summary>The property that holds the form's id: made when the form is first shown, kept until it is done.</summary>
    public ModelExpression? Once { get; set; }

    /// <summary>What the form is called in its sender's list of drafts; where it is left out, the form is not saved for later.</summary>
    public string? Draft { get; set; }

    /// <summary>The field of the button that saves the form for later.</summary>
    public const string DraftButton = "SaveDraft";

    /// <summary>
    /// The field, the parameter of the address, and the item of the request, which whoever reads the form sets, that name the draft that a form
    /// was opened from.
    /// </summary>
    public const string DraftId = "draft";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));

        if (Once is not null)
        {
            var field = new FormFieldState(Once, ViewContext);
            var id = Guid.TryParse(field.Text, out var known) && known != Guid.Empty ? known : options.NewFormId(clock.GetUtcNow());

            output.PreContent.AppendHtml(Markup.Input("", "hidden", field.Id, field.Name, id.ToString()));
        }

        if (Draft is not null)
        {
            output.PostContent.AppendHtml(Markup.Element("button", "govuk-button govuk-button--secondary", "Save and finish later")
                .With("name", DraftButton)
                .With("value", Draft)
                .With("data-module", "govuk-button"));
        }

        if (Draft is not null && OpenedFrom is { Length: > 0 } draft)
        {
            output.PostContent.AppendHtml(Markup.Input("", "hidden", DraftId, DraftId, draft));
        }

        output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
    }

    /// <summary>The draft in the address, or of the form that was sent or kept; only an id.</summary>
    private string? OpenedFrom
    {
        get
        {
            var http = ViewContext.HttpContext;
            var said = ViewContext.ModelState.TryGetValue(DraftId, out var kept) ? kept.AttemptedValue
                : http.Items[DraftId]?.ToString() ?? http.Request.Query[DraftId].ToString();

            return Guid.TryParse(said, out var id) ? id.ToString() : null;
        }
    }
}
