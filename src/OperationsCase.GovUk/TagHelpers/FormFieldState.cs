using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using OperationsCase.GovUk.Binding;

namespace OperationsCase.GovUk.TagHelpers;

/// <summary>One question of a form: its names, what was typed, and what is wrong with it.</summary>
internal sealed class FormFieldState(ModelExpression bound, ViewContext view, string? id = null)
{
    public string Name { get; } = view.ViewData.TemplateInfo.GetFullHtmlFieldName(bound.Name);

    public ModelStateDictionary State => view.ViewData.ModelState;

    public ModelMetadata Metadata => bound.Metadata;

    public object? Model => bound.Model;

    public string Id => id ?? IdOf(Name);

    public string HintId => $"{Id}_Hint";

    public string ErrorId => $"{Id}_Error";

    public string Words => FieldNames.Of(Metadata);

    public string? Error => State.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? Sentence(entry.Errors[0]) : null;

    /// <summary>What the person typed, or else what the model holds, as it would be typed.</summary>
    public string Text => Typed ?? AsTyped(Model);

    public string? Typed => State.TryGetValue(Name, out var entry) && entry.RawValue is not null ? entry.AttemptedValue : null;

    /// <summary>The answers given, of a question that takes several.</summary>
    public IReadOnlyList<string> Texts => State.TryGetValue(Name, out var entry) && entry.RawValue is not null
        ? entry.RawValue is string[] several ? several : [entry.AttemptedValue ?? ""]
        : Model is System.Collections.IEnumerable values and not string ? [.. values.Cast<object?>().Select(AsTyped)] : [AsTyped(Model)];

    public bool IsChosen(string value) => Texts.Contains(value, StringComparer.OrdinalIgnoreCase);

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static string Sentence(ModelError error) => error.ErrorMessage.Length > 0 ? error.ErrorMessage : "Answer this question again";

    public string? DescribedBy(string? hint) => (hint, Error) switch
    {
        (null or "", null) => null,
        (null or "", _) => ErrorId,
        (_, null) => HintId,
        _ => $"{HintId} {ErrorId}",
    };

    /// <summary>Label or legend goes before; the control comes after the hint and the error.</summary>
    public IHtmlContent HintAndError(string? hint)
    {
        var content = new HtmlContentBuilder();

        if (!string.IsNullOrEmpty(hint))
        {
            content.AppendHtml(Markup.Element("div", "govuk-hint", hint).With("id", HintId));
        }

        if (Error is not null)
        {
            var error = Markup.Element("p", "govuk-error-message", Markup.Element("span", "govuk-visually-hidden", "Error:")).With("id", ErrorId);
            error.InnerHtml.Append($" {Error}");
            content.AppendHtml(error);
        }

        return content;
    }

    public TagBuilder Group(params IHtmlContent?[] content) =>
        Markup.Element("div", Markup.Classes("govuk-form-group", Error is null ? null : "govuk-form-group--error"), content);

    private string AsTyped(object? value) => value switch
    {
        null => "",
        long pence when FieldNames.IsPounds(Metadata) => TypedNumber.PoundsAsTyped(pence),
        bool answer => answer ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
