using System.Reflection;
using System.Text.Json;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Audit;

/// <summary>Marks the field of a command that names who did in the world what is recorded: "Served by" of the name that was typed.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DoneByAttribute(string words) : Attribute
{
    /// <summary>As they stand before the name: "Served by".</summary>
    public string Words => words;
}

internal static class RecordedDoers
{
    private static readonly Lazy<Dictionary<string, (string Field, string Words)>> ByAction = new(() => (
        from type in typeof(DoneByAttribute).Assembly.GetTypes()
        where type.IsCommand()
        from property in type.GetProperties()
        let done = property.GetCustomAttribute<DoneByAttribute>()
        where done is not null
        select (Action: type.StoredName(), property.Name, done.Words)).ToDictionary(one => one.Action, one => (one.Name, one.Words)));

    /// <summary>"Served by PC Leah Strand", from what a command said; null where it names nobody, or the name was redacted.</summary>
    public static string? Of(string action, string after)
    {
        if (!ByAction.Value.TryGetValue(action, out var known))
        {
            return null;
        }

        try
        {
            using var said = JsonDocument.Parse(after);

            return said.RootElement.ValueKind == JsonValueKind.Object
                && said.RootElement.TryGetProperty(known.Field, out var name)
                && name.ValueKind == JsonValueKind.String && name.GetString() is { Length: > 0 } who
                    ? $"{known.Words} {who}"
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
