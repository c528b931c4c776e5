namespace OperationsCase.Tests.WholeProduct.Layers;

public class LayersTests
{
    private static readonly LayerRules Rules = new(AllowedEdges.KnownByAll, AllowedEdges.Layers, AllowedEdges.Exceptions);

    [Test]
    public void Every_room_knows_only_what_its_list_says() =>
        AssertNone(Rules.WrongEdges(CompiledRooms.Edges).Concat(Uses(CompiledRooms.Edges.Except(Listed()))));

    [Test]
    public void Every_edge_on_a_list_is_there() => AssertNone(Rules.EdgesThatAreGone(CompiledRooms.Edges));

    [Test]
    public void Every_list_points_to_the_left() => AssertNone(Rules.ListedWrongly().Concat(Rules.ExceptionsThatAreNone()));

    [Test]
    public void No_circle_of_rooms_is_left_but_by_an_exception() => AssertNone(Rules.Circle(CompiledRooms.Edges));

    [Test]
    public void Every_room_says_in_one_phrase_what_it_is_for()
    {
        var rooms = AllowedEdges.KnownByAll.Concat(AllowedEdges.Layers.SelectMany(layer => layer)).ToList();

        Assert.That(rooms.Select(room => room.Name), Is.Unique);
        Assert.That(rooms.Select(room => room.Purpose), Is.Unique);
        Assert.That(rooms.Select(room => room.Purpose.Length), Has.All.InRange(4, 100));
    }

    [Test]
    public void The_edges_are_read_from_requests_pages_and_attributes_alike()
    {
        Assert.That(CompiledRooms.Edges, Has.Count.GreaterThan(100));
        Assert.That(CompiledRooms.Uses[new("Home", "Deadlines")], Has.Some.StartsWith("Home_GetHome ->"));
        Assert.That(CompiledRooms.Uses[new("Seizures", "Access")], Has.Some.EndsWith("-> AllowedToAttribute"));
    }

    private static IEnumerable<Edge> Listed() =>
        AllowedEdges.Layers.SelectMany(layer => layer).SelectMany(room => room.Edges).Concat(AllowedEdges.Exceptions);

    /// <summary>Which types make the edges that are wrong.</summary>
    private static IEnumerable<string> Uses(IEnumerable<Edge> edges) =>
        from edge in edges
        where Rules.WrongEdges(new HashSet<Edge> { edge }).Any()
        from use in CompiledRooms.Uses[edge]
        select $"    {edge}: {use}";

    private static void AssertNone(IEnumerable<string> complaints) => Assert.That(string.Join("\n", complaints), Is.Empty);
}
