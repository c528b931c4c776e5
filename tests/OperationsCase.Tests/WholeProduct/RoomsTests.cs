using NetArchTest.Rules;

namespace OperationsCase.Tests.WholeProduct;

public class RoomsTests
{
    private const string House = "OperationsCase";

    private static readonly string[] StandsUnderAll = ["Foundation", "Statute"];

    private static IEnumerable<string> Rooms =>
        typeof(Composition).Assembly.GetTypes()
            .Select(type => type.Namespace?.Split('.') ?? [])
            .Where(name => name.Length > 1 && name[0] == House)
            .Select(name => name[1])
            .Except(StandsUnderAll)
            .Distinct();

    [Test]
    public void The_foundation_knows_none_of_the_rooms()
    {
        var result = Types.InAssembly(typeof(Composition).Assembly)
            .That().ResideInNamespaceStartingWith($"{House}.Foundation")
            .ShouldNot().HaveDependencyOnAny([.. Rooms.Select(room => $"{House}.{room}")])
            .GetResult();

        Assert.That(
            Rooms,
            Is.SupersetOf(
                new[] { "Operations", "ClosureOrders", "Networks", "Seizures", "Problems", "Deadlines", "Performance", "Access", "Audit" }));
        Assert.That(result.FailingTypeNames ?? [], Is.Empty);
    }

    [Test]
    public void The_law_knows_nothing_but_itself()
    {
        var known = typeof(Statute.StatuteBook).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.That(known.Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name != "netstandard"), Is.Empty);
    }

    [Test]
    public void The_components_of_pages_know_nothing_but_the_platform()
    {
        var known = typeof(GovUk.GovUkComponentOptions).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!).ToList();

        Assert.That(known, Has.Some.StartsWith("Microsoft.AspNetCore"));
        Assert.That(
            known.Where(name => !new[] { "System", "Microsoft.AspNetCore", "Microsoft.Extensions" }
                .Any(platform => name.StartsWith(platform, StringComparison.Ordinal))),
            Is.Empty);
    }
}
