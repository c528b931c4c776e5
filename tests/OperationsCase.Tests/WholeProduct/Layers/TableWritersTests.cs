namespace OperationsCase.Tests.WholeProduct.Layers;

/// <summary>A table is written by one room, so that what stands in it is decided in one place.</summary>
public class TableWritersTests
{
    [Test]
    public void A_table_is_written_by_one_room() => Assert.That(
        from table in CompiledRooms.Writers
        where table.Count() != 1
        select $"{table.Key} is written by {string.Join(", ", table)}",
        Is.Empty);

    [Test]
    public void The_statements_are_read_from_the_constants_of_all_rooms()
    {
        Assert.That(CompiledRooms.Writers["Heartbeat"], Is.EqualTo(["Deadlines"]));
        Assert.That(CompiledRooms.Writers["Borough"], Is.Empty);
        Assert.That(CompiledRooms.Writers, Has.Count.GreaterThan(60));
    }
}
