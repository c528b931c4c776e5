using System.Text;
using System.Text.Json;

namespace OperationsCase.Audit;

/// <summary>One property of a command, before and after, as the history shows it.</summary>
/// <param name="Field">The property's name in words: "Officer in the case" reads from OfficerId as "Officer id".</param>
/// <param name="Before">Nothing where it was not there.</param>
/// <param name="After">Nothing where it was left out.</param>
public sealed record FieldChange(string Field, string? Before, string? After)
{
    /// <summary>What an entry changed; of an addition, all that was added.</summary>
    public static IReadOnlyList<FieldChange> Of(HistoryRow row)
    {
        using var after = JsonDocument.Parse(row.After);
        using var before = row.Before is null ? null : JsonDocument.Parse(row.Before);
        var was = before?.RootElement.EnumerateObject().ToDictionary(property => property.Name, property => Text(property.Value)) ?? [];

        return
        [
            .. from property in after.RootElement.EnumerateObject()
               where property.Name is not "SubmissionId" and not "Version"
               let then = was.GetValueOrDefault(property.Name)
               let now = Text(property.Value)
               where before is null ? now is not null : was.ContainsKey(property.Name) && then != now
               select new FieldChange(Sentence(property.Name), then, now),
        ];
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => "Yes",
        JsonValueKind.False => "No",
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text)),
        _ => value.ToString(),
    };

    private static string Sentence(string name)
    {
        var words = new StringBuilder();

        foreach (var letter in name)
        {
            words.Append(char.IsUpper(letter) && words.Length > 0 ? $" {char.ToLowerInvariant(letter)}" : letter.ToString());
        }

        return words.ToString();
    }
}
