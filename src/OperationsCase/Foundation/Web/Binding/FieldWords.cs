using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace OperationsCase.Foundation.Web;

/// <summary>What a field is called in a sentence: its <c>[Display(Name = "…")]</c>, or else its own name as words.</summary>
internal static partial class FieldWords
{
    public static string Of(ModelMetadata field) => field.DisplayName ?? Sentence(field.PropertyName ?? field.ParameterName ?? "Answer");

    /// <summary>"NumberOfPlants" as "Number of plants".</summary>
    public static string Sentence(string name)
    {
        var words = Humps().Replace(name, " $1").ToLowerInvariant().Trim();

        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    public static bool IsPounds(ModelMetadata field) =>
        field is DefaultModelMetadata { Attributes.PropertyAttributes: { } attributes } && attributes.OfType<PoundsAttribute>().Any();

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex Humps();
}
