namespace OperationsCase.Tests.WholeProduct.Layers;

/// <summary>Says what is wrong with the edges between rooms, one sentence each.</summary>
internal sealed class LayerRules(IReadOnlyList<Room> knownByAll, IReadOnlyList<IReadOnlyList<Room>> layers, IReadOnlyList<Edge> exceptions)
{
    /// <summary>The types of no folder. They may know every room.</summary>
    public const string Root = "Composition";

    private readonly List<Edge> allowed = [.. layers.SelectMany(layer => layer).SelectMany(room => room.Edges)];

    public IEnumerable<string> WrongEdges(IReadOnlySet<Edge> found) =>
        from edge in found.Except(exceptions).Except(allowed)
        where edge.From != Root && !IsKnownByAll(edge)
        select Place(edge.From) is null ? $"{edge.From} stands in no layer" : $"{edge} is not in the list";

    /// <summary>What is on a list and not in the product, so that the lists say what is so.</summary>
    public IEnumerable<string> EdgesThatAreGone(IReadOnlySet<Edge> found) =>
        from edge in allowed.Concat(exceptions).Except(found)
        select $"{edge} is gone: take it off the list";

    public IEnumerable<string> ListedWrongly() =>
        from edge in allowed
        where Place(edge.To) is not { } place || place > Place(edge.From)
        select $"{edge} does not point to the left";

    public IEnumerable<string> ExceptionsThatAreNone() =>
        from edge in exceptions
        where allowed.Contains(edge) || IsKnownByAll(edge)
        select $"{edge} is allowed anyway";

    /// <returns>The rooms of one circle, or nothing.</returns>
    public IReadOnlyList<string> Circle(IReadOnlySet<Edge> found)
    {
        var left = found.Except(exceptions).ToHashSet();

        while (left.FirstOrDefault(edge => left.All(other => other.To != edge.From) || left.All(other => other.From != edge.To)) is { } end)
        {
            left.Remove(end);
        }

        return [.. left.Select(edge => edge.From).Distinct().Order(StringComparer.Ordinal)];
    }

    private bool IsKnownByAll(Edge edge) => PlaceAmongAll(edge.To) is { } to && (PlaceAmongAll(edge.From) is not { } from || from > to);

    private int? PlaceAmongAll(string room) => PlaceIn([.. knownByAll.Select(one => new[] { one })], room);

    private int? Place(string room) => PlaceAmongAll(room) is not null ? -1 : PlaceIn(layers, room);

    private static int? PlaceIn(IReadOnlyList<IReadOnlyList<Room>> layers, string room) =>
        Enumerable.Range(0, layers.Count).Cast<int?>().FirstOrDefault(index => layers[index!.Value].Any(one => one.Name == room));
}
