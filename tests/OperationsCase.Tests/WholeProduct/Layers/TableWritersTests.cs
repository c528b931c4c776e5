namespace OperationsCase.Tests.WholeProduct.Layers;

/// <summary>A table is written by one room, so that what stands in it is decided in one place.</summary>
public class TableWritersTests
{
    /// <summary>Tables that more than one room writes today, with those that should not. The list only shrinks.</summary>
    private static readonly IReadOnlyList<(string Room, string Tables)> Exceptions =
    [
        ("Audit", "Counter SystemFact"),
        ("Deadlines", "SystemFact"),
    ];

    private static IEnumerable<string> Excepted =>
        from exception in Exceptions
        from table in exception.Tables.Split(' ')
        select $"{exception.Room} writes {table}";

    [Test]
    public void A_table_is_written_by_one_room() => Assert.That(
        from table in CompiledRooms.Writers
        let writers = table.Where(room => !Excepted.Contains($"{room} writes {table.Key}")).ToList()
        where writers.Count != 1
        select $"{table.Key} is written by {string.Join(", ", writers)}",
        Is.Empty);

    [Test]
    public void Every_exception_is_still_one() => Assert.That(
        Excepted.Except(from table in CompiledRooms.Writers from room in table where table.Count() > 1 select $"{room} writes {table.Key}"),
        Is.Empty);

    [Test]
    public void The_statements_are_read_from_the_constants_of_all_rooms()
    {
        Assert.That(CompiledRooms.Writers["Heartbeat"], Is.EqualTo(["Deadlines"]));
        Assert.That(CompiledRooms.Writers["Borough"], Is.Empty);
        Assert.That(CompiledRooms.Writers, Has.Count.GreaterThan(60));
    }
}
