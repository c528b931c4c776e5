using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Foundation.Sealing;

/// <summary>An INSERT of one row whose values all are parameters: what it writes is known before it runs, and it need not be asked for.</summary>
internal sealed class EvidenceInsert
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, PropertyInfo>> Properties = [];

    /// <summary>What nothing says: another value than can be told.</summary>
    private static readonly object Unknown = new();

    private readonly EvidenceTable table;

    /// <summary>For each column of the table the parameter, the value itself, or null where it is left out.</summary>
    private readonly object?[] sources;

    private EvidenceInsert(EvidenceTable table, object?[] sources) => (this.table, this.sources) = (table, sources);

    /// <returns>Null where a value that is evidence is worked out by the statement itself.</returns>
    public static EvidenceInsert? Of(EvidenceTable table, WritingStatement statement)
    {
        if (statement.Values is not { } values)
        {
            return null;
        }

        var sources = table.All.Select(column => values.TryGetValue(column, out var term) ? Read(term) : null).ToArray();

        return sources.Contains(Unknown) ? null : new EvidenceInsert(table, sources);
    }

    /// <returns>Null where a parameter is of a type that the engine may keep as it will.</returns>
    public EvidenceRow? Row(object parameters)
    {
        var row = new object?[sources.Length];

        for (var i = 0; i < row.Length; i++)
        {
            row[i] = sources[i] is ParameterName { Name: var name } ? ValueOf(parameters, name) : sources[i];
            row[i] = row[i] is ICodedValue coded ? coded.Code : row[i];

            if (row[i] is not (null or string or Guid or DateTimeOffset or DateOnly or bool or int or long))
            {
                return null;
            }
        }

        return EvidenceRow.Of(table, i => row[i]);
    }

    private static object? ValueOf(object parameters, string name)
    {
        if (parameters is IEnumerable<KeyValuePair<string, object?>> pairs)
        {
            return pairs.Where(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Value).FirstOrDefault(Unknown);
        }

        return Properties.GetOrAdd(parameters.GetType(), PropertiesOf).TryGetValue(name, out var property) ? property.GetValue(parameters) : Unknown;
    }

    private static Dictionary<string, PropertyInfo> PropertiesOf(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.GetIndexParameters().Length == 0)
        .GroupBy(property => property.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);

    private static object? Read(string term) => term switch
    {
        "NULL" => null,
        ['@', .. var name] when name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') => new ParameterName(name),
        ['\'', .. var text, '\''] when !text.Contains('\'', StringComparison.Ordinal) => text,
        _ => long.TryParse(term, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Unknown,
    };

    private sealed record ParameterName(string Name);
}
