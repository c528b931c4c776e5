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

        output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
    }
}
