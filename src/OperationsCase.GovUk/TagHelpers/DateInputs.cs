using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.GovUk.Binding;

namespace OperationsCase.GovUk.TagHelpers;

/// <summary>The boxes of one date or time, with the ones to mend marked.</summary>
internal sealed class DateInputs(FormFieldState field, IReadOnlyList<string> wrong)
{
    public TagBuilder For(TypedDate date, params TagBuilder?[] more) =>
        Markup.Element("div", "govuk-date-input", (IHtmlContent?[])
        [
            Box(nameof(date.Day), date.Day, width: 2),
            Box(nameof(date.Month), date.Month, width: 2),
            Box(nameof(date.Year), date.Year, width: 4),
            .. more,
        ]);

    public TagBuilder Box(string part, string value, int width)
    {
        var id = PostedDateTimeParts.Id(field.Id, part);
        var isWrong = field.Error is not null && wrong.Contains(part);
        var css = Markup.Classes("govuk-input govuk-date-input__input", $"govuk-input--width-{width}", isWrong ? "govuk-input--error" : null);
        var input = Markup.Input(css, "text", id, $"{field.Name}.{part}", value.Length == 0 ? null : value)
            .With("inputmode", part == nameof(TypedTime.Time) ? null : "numeric")
            .With("autocomplete", "off");

        return Markup.Element("div", "govuk-date-input__item", Markup.Element("div", "govuk-form-group",
            Markup.Element("label", "govuk-label govuk-date-input__label", part).With("for", id), input));
    }
}
