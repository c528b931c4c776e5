using System.Data.Common;
using OperationsCase.Deadlines.Holidays;
using OperationsCase.Foundation.Data;
using OperationsCase.Tests.Audit;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines.Holidays;

/// <summary>On SQL Server somebody may take the next place in the chain of a case while bank holidays are loaded.</summary>
public class LostRaceTests
{
    private FasterOther other = null!;
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom(builder => builder.Services.ReplaceEngine(engine => other = new FasterOther(engine)));

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_load_of_bank_holidays_is_kept_whole_when_it_loses_the_race_for_a_place()
    {
        await room.ASeizure();
        await room.ASeizure();
        await room.TakeBaseline();
        other.IsFaster = true;

        var loaded = await room.Loads(SampleHolidays.TheJsonOfGovUk(2019, SampleHolidays.ASpecialTuesday), "2026-11b");

        Assert.That(other.IsFaster, Is.False);
        Assert.That(loaded, Is.EqualTo(new LoadHolidays.Answer("2026-11b", 2)));
        Assert.That(room.Count("SELECT COUNT(*) FROM AuditEntry WHERE Headline = 'Due date changed'"), Is.EqualTo(2));
        Assert.That((await room.Verified()).Flaws, Is.Empty);
    }

    /// <summary>Has the place that the load wants taken already, once.</summary>
    private sealed class FasterOther(IEngine engine) : WrappedEngine(engine)
    {
        public bool IsFaster { get; set; }

        public override Task Load(
            DbTransaction transaction,
            string table,
            IReadOnlyList<string> columns,
            IEnumerable<object?[]> rows,
            CancellationToken cancellation = default)
        {
            if (!IsFaster || table != "AuditLink")
            {
                return base.Load(transaction, table, columns, rows, cancellation);
            }

            IsFaster = false;
            var all = rows.ToList();

            return base.Load(transaction, table, columns, all.Append(all[0]), cancellation);
        }

        protected override Task Prepare(DbConnection connection) => Task.CompletedTask;
    }
}
