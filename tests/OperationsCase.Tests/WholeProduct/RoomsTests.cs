namespace OperationsCase.Tests.WholeProduct;

public class RoomsTests
{
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
