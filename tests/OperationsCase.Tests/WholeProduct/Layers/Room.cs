namespace OperationsCase.Tests.WholeProduct.Layers;

/// <summary>A top-level folder of the product.</summary>
/// <param name="Name">The folder, which is also the second part of its namespaces.</param>
/// <param name="Purpose">What it is for, in one phrase.</param>
/// <param name="Knows">The other rooms that it may know, with a space between; the rooms that all know stand in no list.</param>
internal sealed record Room(string Name, string Purpose, string Knows = "")
{
    public IEnumerable<Edge> Edges => from known in Knows.Split(' ', StringSplitOptions.RemoveEmptyEntries) select new Edge(Name, known);
}

/// <summary>One room uses a type of another.</summary>
internal sealed record Edge(string From, string To)
{
    public override string ToString() => $"{From} -> {To}";
}
