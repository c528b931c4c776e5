using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Schema;

namespace OperationsCase.Database.Tests;

/// <summary>Every statement that writes a table that is evidence answers the rows that it wrote, on both engines.</summary>
public class EvidenceStatementsTests
{
    private static readonly Dictionary<string, EvidenceTable> Tables = Composition.Evidence.ToDictionary(table => table.Name);

    private static readonly string[] Loaded = ["OfficerBorough", "RecoveryCode", "DeadlineMove"];

    /// <summary>Two slices of a room share the statement, so it stands in no class Sql by itself.</summary>
    private static readonly string[] Shared = ["ClosureServiceAct", "ClosureAftermath"];

    private static readonly IReadOnlyList<(string Name, WritingStatement Statement)> Writes =
    [
        .. from statement in CompiledSchemas.Statements
           let writing = WritingStatement.Read(statement.Text)
           where writing is not null && Tables.ContainsKey(writing.Table)
           select (statement.Name, writing),
    ];

    [Test]
    public void There_is_a_statement_that_adds_to_each_of_them() => Assert.That(
        Writes.Where(write => write.Statement.Kind == WriteKind.Insert).Select(write => write.Statement.Table).Distinct(),
        Is.SupersetOf(Tables.Keys.Except([.. Loaded, .. Shared])));

    [Test]
    public void On_SQL_Server_it_compiles_with_its_output()
    {
        var refusals = new List<SchemaRefusal>();
        var engine = new SqlServerEngine("Server=none");

        foreach (var (_, statement) in Writes)
        {
            TSql.Parse(SharedSql.WithListsInBrackets(engine.Returning(statement, Columns(statement))), refusals);
        }

        Assert.That(refusals, Is.Empty);
    }

    [Test]
    public void What_an_update_sets_is_read_from_it()
    {
        foreach (var (name, statement) in Writes.Where(write => write.Statement.Kind == WriteKind.Update))
        {
            Assert.That(
                statement.Changes!.Except(Tables[statement.Table].All.Concat(Tables[statement.Table].DerivedColumns)),
                Is.Empty,
                name);
            Assert.That(statement.Changes, Is.Not.Empty, name);
        }
    }

    private static IReadOnlyList<string> Columns(WritingStatement statement) =>
        statement.Kind == WriteKind.Delete ? Tables[statement.Table].KeyColumns : Tables[statement.Table].All;
}
