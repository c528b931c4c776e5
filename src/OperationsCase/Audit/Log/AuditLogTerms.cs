using System.Text.Json;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.GovUk;

namespace OperationsCase.Audit.Log;

/// <summary>What the log keeps as JSON, in words for an auditor.</summary>
/// <param name="gazetteer">Knows boroughs, wards and courts by their codes.</param>
/// <param name="names">What the ids among the terms are called.</param>
internal sealed class AuditLogTerms(Gazetteer gazetteer, IReadOnlyDictionary<Guid, string> names)
{
    /// <summary>How the terms begin of what was refused.</summary>
    public const string Refusal = "{\"Refused\":";

    private static readonly string[] LeftOut = [StoredNames.IdempotencyKey, "Version", "Page", "PageSize", "Rows", "Of", "Older", "OlderThan"];

    /// <summary>Terms that were answered with yes, where the name of the field says it badly.</summary>
    private static readonly Dictionary<string, string> Yes = new()
    {
        ["Everybodys"] = "Of all officers, not only their own",
        ["RefusedOnly"] = "Only what was refused",
        ["Mine"] = "Only their own",
        ["Shared"] = "Only those shared with them",
        ["ForMe"] = "Only those that wait for them",
        ["Due"] = "Only those that are due",
        ["All"] = "With those that are not due yet",
        ["Counting"] = "Only those that count",
    };

    /// <summary>The ids among the terms, to look for their names.</summary>
    public static IEnumerable<Guid> Ids(string terms)
    {
        try
        {
            using var read = JsonDocument.Parse(terms);

            return read.RootElement.ValueKind == JsonValueKind.Object
                ? [.. read.RootElement.EnumerateObject().Select(property => IdOf(property.Value)).OfType<Guid>()]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>What was asked for: "Find: aldridge". Terms that are too long to be kept whole are shown as they are kept.</summary>
    public IReadOnlyList<string> Asked(string terms)
    {
        try
        {
            using var read = JsonDocument.Parse(terms);

            return
            [
                .. from property in read.RootElement.EnumerateObject()
                   where !LeftOut.Contains(property.Name)
                   let words = Said(property)
                   where words is not null
                   select words,
            ];
        }
        catch (JsonException)
        {
            return [terms];
        }
    }

    /// <summary>The names of the fields that a change was about: those whose value is another than before, or all that were filled in.</summary>
    public static IReadOnlyList<string> Fields(string? before, string after)
    {
        using var then = before is null ? null : JsonDocument.Parse(before);
        using var now = JsonDocument.Parse(after);

        return
        [
            .. from property in now.RootElement.EnumerateObject()
               where !LeftOut.Contains(property.Name)
               where then is null || !then.RootElement.TryGetProperty(property.Name, out _)
                   ? then is null && IsFilled(property.Value)
                   : then.RootElement.GetProperty(property.Name).ToString() != property.Value.ToString()
               select FieldNames.Sentence(property.Name),
        ];
    }

    private string? Said(JsonProperty property) => property.Value.ValueKind switch
    {
        _ when !IsFilled(property.Value) => null,
        JsonValueKind.True => Yes.GetValueOrDefault(property.Name) ?? FieldNames.Sentence(property.Name),
        _ when IdOf(property.Value) is { } id => names.TryGetValue(id, out var name) ? $"{FieldNames.Sentence(property.Name)}: {name}" : null,
        _ => $"{FieldNames.Sentence(property.Name)}: {FieldChange.Text(property.Name, property.Value, gazetteer)}",
    };

    private static bool IsFilled(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.False or JsonValueKind.Undefined => false,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.String => value.GetString() is { Length: > 0 },
        _ => true,
    };

    private static Guid? IdOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && Guid.TryParseExact(value.GetString(), "D", out var id) ? id : null;
}
