using System.Text.RegularExpressions;

namespace OperationsCase.Tests.WholeProduct;

/// <summary>Tests of rooms run on SQL Server too, where one connection answers one task, an id is no text, and all share one database.</summary>
public partial class TestsOfRoomsTests
{
    private static readonly (Regex What, string Why)[] Faults =
    [
        (ChangedTable(), "changes a table of the database that the tests after it use"),
        (AskedBesideOthers(), "makes a request inside a task, whose making may ask the room's one connection while others do"),
        (IdAsText(), "reads an id as text, which it is on SQLite alone"),
        (OnlySqlite(), "has words of SQLite alone"),
        (SoleEngine(), "takes for granted that one engine is registered"),
    ];

    private static string Tests => Path.Combine(RepositoryFolder.Path, "tests", "OperationsCase.Tests");

    [Test]
    public void None_has_what_fails_on_any_server() => Assert.That(
        from file in Directory.EnumerateFiles(Tests, "*.cs", SearchOption.AllDirectories)
        where !file.EndsWith($"{nameof(TestsOfRoomsTests)}.cs", StringComparison.Ordinal)
        let text = File.ReadAllText(file)
        from fault in Faults
        where fault.What.IsMatch(text)
        select $"{Path.GetFileName(file)} {fault.Why}: {fault.What.Match(text).Value}",
        Is.Empty);

    [TestCase("await room.Database.ExecuteAsync(\"DROP TABLE Consultation\");")]
    [TestCase("Task.Run(() => room.Send(room.ASign(problem, daysAgo: number)))")]
    [TestCase("Task.Run(() => room.Send(request(worker)))")]
    [TestCase("room.Database.QuerySingle<string>(\"SELECT EntryId FROM AuditLink\")")]
    [TestCase("room.Database.Query<(int Place, string Id)>(\n\"SELECT Place, ConsultationId FROM ConsultationSeal\")")]
    [TestCase("\"SELECT OfficerName || Headline FROM AuditEntry\"")]
    [TestCase("\"SELECT Id FROM AuditEntry ORDER BY At, Id LIMIT 1\"")]
    [TestCase("builder.Services.Single(service => service.ServiceType == typeof(IEngine))")]
    public void Each_such_fault_is_known(string source) => Assert.That(Faults.Any(fault => fault.What.IsMatch(source)), Is.True);

    [GeneratedRegex(@"Execute(Async)?\(\s*\$?""+\s*(DROP|ALTER|CREATE) ")]
    private static partial Regex ChangedTable();

    [GeneratedRegex(@"Task\.Run\((async )?\(\) => [^;\n]*(room\.An?[A-Z]\w*\(|Send\(\w+\(\w+\)\))")]
    private static partial Regex AskedBesideOthers();

    [GeneratedRegex(@"Query\w*<string\??>\(\s*""+\s*SELECT \w*Id FROM|Query\w*<\(\w+ \w+, string \w+\)>\(\s*""+\s*SELECT \w+, \w*Id FROM")]
    private static partial Regex IdAsText();

    [GeneratedRegex(@"""[^""\n]*(SELECT|UPDATE|DELETE|INSERT) [^""\n]*(\|\| | LIMIT \d|\browid\b)")]
    private static partial Regex OnlySqlite();

    [GeneratedRegex(@"Services\.Single\(\w+ => \w+\.ServiceType == typeof\(IEngine\)\)")]
    private static partial Regex SoleEngine();
}
