using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OperationsCase.GovUk.Binding;

namespace OperationsCase.GovUk.TagHelpers;

/// <summary>A moment by local clocks, in four boxes; it asks which is meant when the clocks showed it twice.</summary>
[HtmlTargetElement("govuk-date-time", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTimeTagHelper(ILocalTimeZone zone) : QuestionTagHelper
{
    public string? Legend { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LegendSize { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Hint ??= $"{zone.Place} time, 24-hour clock. For example, 23 9 2026 and 06:30";
        var field = Field;
        var typed = PostedDateTimeParts.AreIn(field.State, field.Name) ? PostedDateTimeParts.Time(PostedDateTimeParts.Of(field.State, field.Name), zone)
            : field.Model is DateTimeOffset at ? TypedTime.Of(at, zone)
            : new TypedTime(new TypedDate("", "", ""), "", "", zone);
        var boxes = new DateInputs(field, typed.Wrong);
        var asked = new HtmlContentBuilder()
            .AppendHtml(boxes.For(typed.Date, boxes.Box(nameof(typed.Time), typed.Time, width: 4)));

        if (typed.Shown is { } shown && typed.IsOneOfTwo)
        {
            asked.AppendHtml(WhichOfTwo(field, typed, LocalTimeInput.Clock(shown)));
        }

        Write(output, Fieldset(field, Legend, LegendSize, asked, isGroup: true));
    }

    private static TagBuilder WhichOfTwo(FormFieldState field, TypedTime typed, string clock)
    {
        var id = PostedDateTimeParts.Id(field.Id, nameof(typed.Which));

        return Markup.Element("div", "govuk-radios govuk-radios--small govuk-!-margin-top-3",
            Radio(id, TypedTime.First, $"{clock} before the clocks went back (summer time)"),
            Radio($"{id}-2", TypedTime.Second, $"{clock} after the clocks went back (winter time)"));

        TagBuilder Radio(string radioId, string value, string label) => Markup.Element("div", "govuk-radios__item",
            Markup.Input("govuk-radios__input", "radio", radioId, $"{field.Name}.{nameof(typed.Which)}", value).When(typed.Which == value, "checked"),
            Markup.Element("label", "govuk-label govuk-radios__label", label).With("for", radioId));
    }
}
