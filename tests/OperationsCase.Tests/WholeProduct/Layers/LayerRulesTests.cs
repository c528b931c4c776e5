namespace OperationsCase.Tests.WholeProduct.Layers;

/// <summary>The rules themselves, on a house of four rooms.</summary>
public class LayerRulesTests
{
    [Test]
    public void Rooms_that_know_what_their_lists_say_are_as_they_should_be()
    {
        var rules = Rules("Cellar", "Cellar Kitchen");
        var found = Found("Hall -> Ground", "Kitchen -> Cellar", "Attic -> Cellar", "Attic -> Kitchen", "Composition -> Attic");

        Assert.That(rules.WrongEdges(found).Concat(rules.EdgesThatAreGone(found)).Concat(rules.ListedWrongly()), Is.Empty);
        Assert.That(rules.Circle(found), Is.Empty);
    }

    [Test]
    public void An_edge_that_no_list_has_is_wrong() =>
        Assert.That(Rules("Cellar", "Cellar").WrongEdges(Found("Attic -> Kitchen")), Is.EqualTo(["Attic -> Kitchen is not in the list"]));

    [Test]
    public void A_room_that_all_know_knows_none_of_them() =>
        Assert.That(Rules("", "").WrongEdges(Found("Ground -> Hall", "Ground -> Attic")), Has.Exactly(2).Items);

    [Test]
    public void A_new_room_is_given_a_layer_first() =>
        Assert.That(Rules("", "").WrongEdges(Found("Shed -> Cellar")), Is.EqualTo(["Shed stands in no layer"]));

    [Test]
    public void No_room_knows_what_is_made_of_all_rooms() =>
        Assert.That(Rules("", "").WrongEdges(Found("Attic -> Composition")), Has.Exactly(1).Items);

    [Test]
    public void A_list_lets_no_room_know_one_that_stands_to_its_right() =>
        Assert.That(Rules("Attic", "").ListedWrongly(), Is.EqualTo(["Kitchen -> Attic does not point to the left"]));

    [Test]
    public void An_edge_that_is_gone_is_taken_off_its_list() =>
        Assert.That(
            Rules("Cellar", "", new Edge("Cellar", "Attic")).EdgesThatAreGone(Found()),
            Is.EqualTo(["Kitchen -> Cellar is gone: take it off the list", "Cellar -> Attic is gone: take it off the list"]));

    [Test]
    public void What_is_allowed_is_no_exception() =>
        Assert.That(Rules("Cellar", "", new Edge("Kitchen", "Cellar"), new Edge("Attic", "Hall")).ExceptionsThatAreNone(), Has.Exactly(2).Items);

    [Test]
    public void Rooms_of_one_layer_know_each_other_in_no_circle()
    {
        var found = Found("Kitchen -> Cellar", "Cellar -> Kitchen", "Attic -> Cellar", "Kitchen -> Ground");

        Assert.That(Rules("Cellar", "").Circle(found), Is.EqualTo(["Cellar", "Kitchen"]));
        Assert.That(Rules("Cellar", "", new Edge("Cellar", "Kitchen")).Circle(found), Is.Empty);
    }

    private static LayerRules Rules(string knownByKitchen, string knownByAttic, params Edge[] exceptions) => new(
        [new("Ground", "what the house stands on"), new("Hall", "where all come in")],
        [
            [new("Cellar", "coal"), new("Kitchen", "meals", knownByKitchen)],
            [new("Attic", "old things", knownByAttic)],
        ],
        exceptions);

    private static HashSet<Edge> Found(params string[] edges) =>
        [.. edges.Select(edge => edge.Split(" -> ")).Select(ends => new Edge(ends[0], ends[1]))];
}
