namespace OperationsCase.Database.Tests;

/// <summary>Which constants are statements, so that none is left untried.</summary>
public class StatementTests
{
    [Test]
    public void Each_constant_of_a_nested_class_named_Sql_is_a_statement()
    {
        var found = Statement.In(typeof(StatementTests).Assembly);

        Assert.That(found.Select(statement => (statement.Name, statement.Text)), Is.EquivalentTo(new[]
        {
            ("ListThings.All", "SELECT 1"),
            ("ListThings.Written", "SELECT 5"),
            ("Load.Of", "SELECT 2"),
            ("OperationsCase.Database.Tests.StatementTests.Same.Twice", "SELECT 3"),
            ("OperationsCase.Database.Tests.Outer.Same.Twice", "SELECT 4"),
        }));
    }

    internal static class ListThings
    {
        internal static class Sql
        {
            internal const string All = "SELECT 1";
            internal const int NotText = 1;
            internal static readonly string Written = $"SELECT {5}";
        }
    }

    internal sealed class Load<T>
    {
        public T? Loaded { get; init; }

        internal static class Sql
        {
            public const string Of = "SELECT 2";
        }
    }

    internal static class Same
    {
        internal static class Sql
        {
            internal const string Twice = "SELECT 3";
        }
    }
}

internal static class Outer
{
    internal static class Same
    {
        internal static class Sql
        {
            internal const string Twice = "SELECT 4";
        }
    }
}
