using System.Data.Common;
using Microsoft.Data.Sqlite;
using OperationsCase.Foundation.Data;
using OperationsCase.Tests.Given;
using SQLitePCL;

namespace OperationsCase.Tests.Foundation.Search;

/// <summary>
/// A word is shared by the cases that have it. On SQL Server a case that is erased would take it from one that is being recorded, unless each of
/// them holds the word first.
/// </summary>
public class CaseSearchIndexTests
{
    private Overheard? overheard;
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom(builder =>
        builder.Services.ReplaceEngine(engine => engine is SqliteEngine sqlite ? overheard = new Overheard(sqlite) : engine));

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Whoever_adds_or_takes_away_a_shared_word_holds_it_first_in_a_statement_of_its_own()
    {
        if (overheard is null)
        {
            Assert.Ignore("Statements are overheard on SQLite; WordContractTests races them on SQL Server.");

            return;
        }

        var operation = await room.AClosure();
        var supervisor = room.ASupervisor();
        await room.Restricted(supervisor, operation);

        var words = overheard.Statements.Where(statement => statement.Contains("KnownWord", StringComparison.Ordinal)).ToList();
        var changes = words.Select((statement, i) => (Statement: statement, Before: i == 0 ? "" : words[i - 1]))
            .Where(one => one.Statement.StartsWith("DELETE", StringComparison.Ordinal) || one.Statement.StartsWith("INSERT", StringComparison.Ordinal))
            .ToList();
        Assert.That(changes, Has.Count.GreaterThanOrEqualTo(2));
        Assert.That(changes.Select(one => one.Before), Has.All.StartsWith("UPDATE KnownWord\nSET Word = Word\n"));
    }

    private sealed class Overheard(SqliteEngine engine) : WrappedEngine(engine)
    {
        public List<string> Statements { get; } = [];

        protected override Task Prepare(DbConnection connection)
        {
            raw.sqlite3_trace(((SqliteConnection)connection).Handle, (object _, string statement) => Statements.Add(statement), null);

            return Task.CompletedTask;
        }
    }
}
