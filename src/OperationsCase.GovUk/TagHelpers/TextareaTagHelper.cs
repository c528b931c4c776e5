using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OperationsCase.GovUk.TagHelpers;

/// <summary>Several lines of text.</summary>
[HtmlTargetElement("govuk-textarea", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper : QuestionTagHelper
{
    public string? Label { get; set; }

    /// <summary>s, m or l.</summary>
    public string? LabelSize { get; set; }

    public int Rows { get; set; } = 5;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Field;
        var css = Markup.Classes("govuk-textarea", field.Error is null ? null : "govuk-textarea--error");

        // A browser drops the first line end inside a textarea, so one is given for it to drop.
        var area = Markup.Element("textarea", css, $"\n{field.Text}")
            .With("id", field.Id)
            .With("name", field.Name)
            .With("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .With("aria-describedby", field.DescribedBy(Hint));

        PassOn(output, area);
        Write(output, field.Group(LabelFor(field, Label, LabelSize), field.HintAndError(Hint), area));
    }
}
