using Microsoft.AspNetCore.Razor.TagHelpers;
using OperationsCase.GovUk.Binding;

namespace OperationsCase.GovUk.TagHelpers;

/// <summary>A day that the person knows, in three boxes.</summary>
[HtmlTargetElement("govuk-date", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper : QuestionTagHelper
{
    public string? Legend { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LegendSize { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Hint ??= "For example, 23 9 2026";
        var field = Field;
        var typed = PostedDateTimeParts.AreIn(field.State, field.Name) ? PostedDateTimeParts.Date(PostedDateTimeParts.Of(field.State, field.Name))
            : field.Model is DateOnly date ? TypedDate.Of(date)
            : new TypedDate("", "", "");

        Write(output, Fieldset(field, Legend, LegendSize, new DateInputs(field, typed.Wrong).For(typed), isGroup: true));
    }
}
