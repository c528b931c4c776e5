using System.Globalization;
using System.Text;
using System.Text.Json;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit;

/// <summary>One property of a command, before and after, as the history shows it.</summary>
/// <param name="Field">The property's name in words: "Made at".</param>
/// <param name="Before">Nothing where it was not there.</param>
/// <param name="After">Nothing where it was left out.</param>
internal sealed record FieldChange(string Field, string? Before, string? After)
{
    private static readonly ILookup<string, Type> Choices = typeof(FieldChange).Assembly.GetTypes()
        .SelectMany(type => type.GetProperties())
        .Select(property => (property.Name, Type: Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType))
        .Where(property => property.Type.IsEnum || CodedValues.Types.Contains(property.Type))
        .Distinct()
        .ToLookup(property => property.Name, property => property.Type);

    /// <summary>What an entry changed; of an addition, all that was added. Who has the case stands in the entry's own words.</summary>
    public static IReadOnlyList<FieldChange> Of(HistoryRow row, Gazetteer gazetteer)
    {
        using var after = JsonDocument.Parse(row.After);
        using var before = row.Before is null ? null : JsonDocument.Parse(row.Before);
        var was = before?.RootElement
            .EnumerateObject()
            .ToDictionary(property => property.Name, property => Text(property.Name, property.Value, gazetteer)) ?? [];

        return
        [
            .. from property in after.RootElement.EnumerateObject()
               where property.Name is not StoredNames.IdempotencyKey and not "Version" and not "OfficerId" and not "OfficerIds" and not "CorrectsId"
               let then = was.GetValueOrDefault(property.Name)
               let now = Text(property.Name, property.Value, gazetteer)
               where before is null ? now is not null : was.ContainsKey(property.Name) && then != now
               select new FieldChange(Sentence(property.Name), then, now),
        ];
    }

    /// <summary>What differs between two states of the same facts. What the later has besides is not compared.</summary>
    public static IReadOnlyList<FieldChange> Between(object was, object becomes, Gazetteer gazetteer)
    {
        using var before = JsonSerializer.SerializeToDocument(was, was.GetType(), CaseHistory.Format);
        using var after = JsonSerializer.SerializeToDocument(becomes, becomes.GetType(), CaseHistory.Format);

        return
        [
            .. from property in before.RootElement.EnumerateObject()
               let then = Text(property.Name, property.Value, gazetteer)
               let now = after.RootElement.TryGetProperty(property.Name, out var value) ? Text(property.Name, value, gazetteer) : then
               where then != now
               select new FieldChange(Sentence(property.Name), then, now),
        ];
    }

    /// <summary>Whether something becomes known that was not.</summary>
    public bool Adds => Before is null or "Not known";

    /// <summary>"Plants 12".</summary>
    public string Was => $"{Field} {Before ?? "not recorded"}";

    /// <summary>"Plants was 12, is 120."</summary>
    public string Words => $"{Field} was {Before ?? "not recorded"}, is {After ?? "not recorded"}.";

    /// <summary>A value as it is read: a code as what it stands for, a moment in London.</summary>
    internal static string? Text(string name, JsonElement value, Gazetteer gazetteer) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => "Yes",
        JsonValueKind.False => "No",
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? Spoken(name, text, gazetteer) : null,
        JsonValueKind.Array => value.GetArrayLength() == 0
            ? null
            : string.Join(", ", value.EnumerateArray().Select(item => Text(name, item, gazetteer))),
        JsonValueKind.Number when name.EndsWith("Pence", StringComparison.Ordinal) && value.TryGetInt64(out var pence) => Format.Pounds(pence),
        _ => value.ToString(),
    };

    private static string Spoken(string name, string text, Gazetteer gazetteer) => name switch
    {
        "BoroughCode" or "BoroughCodes" or "Borough" => gazetteer.Borough(text)?.Name ?? text,
        "WardCode" or "Ward" => gazetteer.Ward(text)?.Name ?? text,
        "CourtCode" => gazetteer.Court(text)?.Name ?? text,
        "DueAt" or "LapsesAt" or "UntilAt" when DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var due) => DueFormat.When(due),
        _ when name.EndsWith("At", StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) => Format.Moment(at),
        _ when (name.EndsWith("On", StringComparison.Ordinal) || name.EndsWith("Since", StringComparison.Ordinal))
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", out var on) => Format.Day(on),
        _ => Choices[name].Select(type => WordsOf(type, text))
            .FirstOrDefault(words => words is not null) ?? text,
    };

    private static string? WordsOf(Type type, string text) => !type.IsEnum ? CodedValues.All(type).FirstOrDefault(one => one.Code == text)?.Words()
        : Enum.TryParse(type, text, out var chosen) && Enum.IsDefined(type, chosen) ? ((Enum)chosen).Words() : null;

    private static string Sentence(string name)
    {
        var words = new StringBuilder();

        foreach (var letter in Plain(name))
        {
            words.Append(char.IsUpper(letter) && words.Length > 0 ? $" {char.ToLowerInvariant(letter)}" : letter.ToString());
        }

        return words.ToString();
    }

    private static string Plain(string name) => name switch
    {
        "BoroughCodes" => "Boroughs",
        "LastDayOn" => "LastDay",
        _ => name.EndsWith("Code", StringComparison.Ordinal) ? name[..^"Code".Length]
            : name.EndsWith("Pence", StringComparison.Ordinal) ? name[..^"Pence".Length]
            : name,
    };
}
