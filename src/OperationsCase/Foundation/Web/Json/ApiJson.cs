using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OperationsCase.Foundation.Requests;
using OperationsCase.GovUk;

namespace OperationsCase.Foundation.Web;

/// <summary>How requests are read from JSON and answers are written: as strictly as a form, and as forgiving about text.</summary>
internal static class ApiJson
{
    public static void Set(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.RespectNullableAnnotations = true;
        json.Converters.Add(new InstantConverter());
        json.Converters.Add(new TextConverter(emptyIsNull: false, mayHaveLines: false));
        json.Converters.Add(new CodedValueJson());
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ReadTexts, StoredNames.Apply } };
    }

    /// <summary>
    /// An empty text for a property that may be null is null, as it is when a box is left empty; and a text has lines where its box has.
    /// </summary>
    private static void ReadTexts(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.PropertyType == typeof(string)))
        {
            property.CustomConverter = new TextConverter(emptyIsNull: property.IsSetNullable, FieldNames.MayHaveLines(property.AttributeProvider));
        }
    }
}
