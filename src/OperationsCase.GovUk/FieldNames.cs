using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace OperationsCase.GovUk;

/// <summary>What a field is called in a sentence: its <c>[Display(Name = "…")]</c>, or else its own name as words.</summary>
public static partial class FieldNames
{
    public static string Of(ModelMetadata field) => field.DisplayName ?? Sentence(field.PropertyName ?? field.ParameterName ?? "Answer");

    /// <summary>"NumberOfGuests" as "Number of guests".</summary>
    public static string Sentence(string name)
    {
        var words = Humps().Replace(name, " $1").ToLowerInvariant().Trim();

        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    public static bool IsPounds(ModelMetadata field) =>
        field is DefaultModelMetadata { Attributes.PropertyAttributes: { } attributes } && attributes.OfType<PoundsAttribute>().Any();

    /// <summary>Whether a text is one of paragraphs: all others are on one line.</summary>
    public static bool MayHaveLines(ModelMetadata field) => field.DataTypeName == nameof(DataType.MultilineText);

    /// <inheritdoc cref="MayHaveLines(ModelMetadata)" />
    public static bool MayHaveLines(ICustomAttributeProvider? property) =>
        property?.GetCustomAttributes(typeof(DataTypeAttribute), inherit: true)
            .OfType<DataTypeAttribute>()
            .Any(type => type.DataType == DataType.MultilineText) == true;

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex Humps();
}
