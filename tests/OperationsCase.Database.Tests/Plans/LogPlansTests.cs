using Microsoft.Data.Sqlite;
using OperationsCase.Foundation.Data;
using OperationsCase.Schema;

namespace OperationsCase.Database.Tests.Plans;

/// <summary>A page of the log is read from an index, from where it begins, however many entries come before and after it.</summary>
public class LogPlansTests
{
    private SqliteConnection record = null!;

    [OneTimeSetUp]
    public async Task Fill() => record = await FullRecord.Write();

    [OneTimeTearDown]
    public void Close() => record.Dispose();

    [TestCase("Changed", "entry USING INDEX CX_AuditEntry_At (At>? AND At<?)")]
    [TestCase("ChangedByPerson", "entry USING INDEX IX_AuditEntry_Officer (OfficerId=? AND At>? AND At<?)")]
    [TestCase("Looked", "looked USING INDEX CX_Consultation_At (At>? AND At<?)")]
    [TestCase("LookedByPerson", "looked USING INDEX IX_Consultation_Officer (OfficerId=? AND At>? AND At<?)")]
    [TestCase("Refused", "looked USING INDEX CX_Consultation_At (At>? AND At<?)")]
    public void It_is_read_from_its_place_on(string name, string step)
    {
        var text = CompiledSchemas.Statements.Single(statement => statement.Name == $"AuditLogReader.{name}").Text;
        var page = SharedSql.WithListsInBrackets(new SqliteEngine("").Page(text));
        var parameters = SharedParameters.Names(page).ToDictionary(parameter => parameter, parameter => (object)(parameter is "@Skip" or "@Take" ? 25 : "X"));

        Assert.That(string.Join(" | ", Details(page, parameters)), Does.Contain($"SEARCH {step}").And.Not.Contain("TEMP B-TREE"));
    }

    private List<string> Details(string page, Dictionary<string, object> parameters)
    {
        using var explain = record.CreateCommand();
        explain.CommandText = $"EXPLAIN QUERY PLAN {page}";

        foreach (var (name, value) in parameters)
        {
            explain.Parameters.AddWithValue(name, value);
        }

        using var reader = explain.ExecuteReader();
        var details = new List<string>();

        while (reader.Read())
        {
            details.Add(reader.GetString(3));
        }

        return details;
    }
}
