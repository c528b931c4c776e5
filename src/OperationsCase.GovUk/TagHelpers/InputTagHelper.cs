using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OperationsCase.GovUk.TagHelpers;

/// <summary>One line of text, a number or a sum of money.</summary>
[HtmlTargetElement("govuk-input", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTagHelper : QuestionTagHelper
{
    public string? Label { get; set; }

    /// <summary>s, m or l.</summary>
    public string? LabelSize { get; set; }

    /// <summary>2, 3, 4, 5, 10, 20 or 30 characters.</summary>
    public int? Width { get; set; }

    public string Type { get; set; } = "text";

    public string? Inputmode { get; set; }

    public string? Autocomplete { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Field;
        var isPounds = FieldNames.IsPounds(field.Metadata);
        var isWhole = field.Metadata.UnderlyingOrModelType == typeof(int) || field.Metadata.UnderlyingOrModelType == typeof(long);
        var css = Markup.Classes(
            "govuk-input", Width is null ? null : $"govuk-input--width-{Width}", field.Error is null ? null : "govuk-input--error");
        var input = Markup.Input(css, Type, field.Id, field.Name, Type == "password" || field.Text.Length == 0 ? null : field.Text)
            .With("inputmode", Inputmode ?? (isPounds ? "decimal" : isWhole ? "numeric" : null))
            .With("autocomplete", Autocomplete)
            .With("aria-describedby", field.DescribedBy(Hint));
        var prefix = Affix("prefix", Prefix ?? (isPounds ? "£" : null));
        var suffix = Affix("suffix", Suffix);

        PassOn(output, input);
        Write(output, field.Group(
            LabelFor(field, Label, LabelSize),
            field.HintAndError(Hint),
            prefix is null && suffix is null ? input : Markup.Element("div", "govuk-input__wrapper", prefix, input, suffix)));
    }

    private static TagBuilder? Affix(string place, string? text) =>
        string.IsNullOrEmpty(text) ? null : Markup.Element("div", $"govuk-input__{place}", text).With("aria-hidden", "true");
}
