namespace OperationsCase.Schema;

/// <summary>Puts tables and views in an order in which each stands after what it references.</summary>
/// <remarks>
/// A level is the longest way down to something that references nothing. Files are numbered by it, so that a new
/// table renames only what comes to stand on it.
/// </remarks>
internal sealed class ReferenceOrder
{
    private readonly Dictionary<string, Definition> definitions;
    private readonly Dictionary<string, int> levels = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> way = [];

    private ReferenceOrder(IEnumerable<Definition> definitions)
    {
        this.definitions = new(StringComparer.OrdinalIgnoreCase);

        foreach (var definition in definitions)
        {
            if (!this.definitions.TryAdd(definition.Name, definition))
            {
                throw new FormatException($"{definition.Name} is defined twice");
            }
        }
    }

    /// <exception cref="FormatException">
    /// Something references itself by way of others, is defined twice, or references what nobody defines.
    /// </exception>
    public static IReadOnlyList<(int Level, Definition Definition)> Of(IEnumerable<Definition> definitions)
    {
        var order = new ReferenceOrder(definitions);

        return
        [
            .. order.definitions.Values.Select(definition => (Level: order.LevelOf(definition.Name), Definition: definition))
                .OrderBy(placed => placed.Level).ThenBy(placed => placed.Definition.Name, StringComparer.Ordinal),
        ];
    }

    private int LevelOf(string name)
    {
        if (levels.TryGetValue(name, out var known))
        {
            return known;
        }

        if (way.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new FormatException($"References go round in a circle: {string.Join(" -> ", way.Append(name))}");
        }

        if (!definitions.TryGetValue(name, out var definition))
        {
            throw new FormatException($"{way[^1]} references {name}, which no file defines");
        }

        way.Add(name);
        var level = definition.References.Select(reference => LevelOf(reference) + 1).DefaultIfEmpty(0).Max();
        way.RemoveAt(way.Count - 1);

        return levels[name] = level;
    }
}
