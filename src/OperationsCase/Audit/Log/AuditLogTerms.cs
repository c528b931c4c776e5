using System.Text.Json;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.GovUk;

namespace OperationsCase.Audit.Log;

/// <summary>What the log keeps as JSON, in words for an auditor.</summary>
internal static class AuditLogTerms
{
    private static readonly string[] LeftOut = [StoredNames.IdempotencyKey, "Version", "Page", "PageSize", "Rows", "Of"];

    /// <summary>What was asked for: "Find: aldridge". Terms that are too long to be kept whole are shown as they are kept.</summary>
    public static IReadOnlyList<string> Asked(string terms)
    {
        try
        {
            using var read = JsonDocument.Parse(terms);

            return
            [
                .. from property in read.RootElement.EnumerateObject()
                   where !LeftOut.Contains(property.Name)
                   let words = Words(property)
                   where words is not null
                   select $"{FieldNames.Sentence(property.Name)}: {words}",
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
                   ? then is null && Words(property) is not null
                   : then.RootElement.GetProperty(property.Name).ToString() != property.Value.ToString()
               select FieldNames.Sentence(property.Name),
        ];
    }

    private static string? Words(JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.False => null,
        JsonValueKind.True => "yes",
        JsonValueKind.Array => property.Value.GetArrayLength() == 0 ? null : string.Join(", ", property.Value.EnumerateArray()),
        JsonValueKind.String when property.NameEquals(nameof(AccessPurpose))
            && Enum.TryParse<AccessPurpose>(property.Value.GetString(), out var purpose) => purpose.Words(),
        JsonValueKind.String => property.Value.GetString() is { Length: > 0 } text ? text : null,
        _ => property.Value.ToString(),
    };
}
