using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OperationsCase.GovUk.TagHelpers;

internal static class ChildContent
{
    /// <summary>What stands inside an answer, or null when nothing does. Questions in there belong to no group of choices around them.</summary>
    public static async Task<IHtmlContent?> Of(TagHelperContext context, TagHelperOutput output)
    {
        context.Items.Remove(typeof(ChoiceListRenderer));
        var content = await output.GetChildContentAsync();

        return content.IsEmptyOrWhiteSpace ? null : content;
    }
}
