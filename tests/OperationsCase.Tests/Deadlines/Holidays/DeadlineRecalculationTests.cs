using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Statute;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines.Holidays;

/// <summary>
/// Random cases under random calendars: after each load every open deadline is what its rule says for the new calendar, and nothing else
/// has changed.
/// </summary>
public class DeadlineRecalculationTests
{
    private const int Cases = 18;
    private const int Loads = 4;

    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Every_open_deadline_equals_a_fresh_calculation_and_every_closed_one_stays(int seed)
    {
        var chance = new Random(seed);
        await Record(chance);

        for (var load = 0; load < Loads; load++)
        {
            var closed = Closed();

            await room.Loads(ACalendar(chance), $"load {load}");

            await OpenOnesAreAsReckonedAnew();
            Assert.That(Closed(), Is.EqualTo(closed));
            CasesRepeatTheirNext();
            room.Clock.Advance(TimeSpan.FromMinutes(chance.Next(6 * 60)));
            await room.Sweep();
        }
    }

    private async Task Record(Random chance)
    {
        for (var i = 0; i < Cases; i++)
        {
            var operation = await room.AClosure();
            var seizure = await room.Done(room.ASeizureToRecord(operation));

            if (chance.Next(3) == 0)
            {
                await room.Done(room.ANoticeServedNow(operation));
            }

            if (chance.Next(4) == 0)
            {
                await room.Done(room.AnOrderMadeNow(seizure, days: 1 + chance.Next(100)));
            }

            room.Clock.Advance(TimeSpan.FromMinutes(1 + chance.Next(150)));
            await room.Sweep();
        }
    }

    /// <summary>The days shipped, with some of the coming weeks’ days made holidays, and some holidays taken away.</summary>
    private string ACalendar(Random chance) => SampleHolidays.TheShippedDays(days =>
    {
        foreach (var ahead in Enumerable.Range(0, 8).Where(_ => chance.Next(3) == 0))
        {
            days[London.DateOf(room.Clock.GetUtcNow()).AddDays(ahead)] = $"Holiday {chance.Next(1000)}";
        }

        days[new DateOnly(2028, 7, 1 + chance.Next(30))] = $"Holiday {chance.Next(1_000_000)}";
    });

    private async Task OpenOnesAreAsReckonedAnew()
    {
        var statutes = room.Services.GetRequiredService<StatuteBook>();
        var inUse = await room.Services.GetRequiredService<BankHolidayCalendars>().Latest();

        foreach (var kept in room.Database.Query<KeptRow>("SELECT Id, RuleId, RuleVersion, TriggerAt, DueAt, AlertAt, LastDayOn FROM "
            + "Deadline WHERE MetAt IS NULL AND StoodDownAt IS NULL AND RuleId <> 'cash.detention-end'"))
        {
            var rule = statutes.ById(kept.RuleId, kept.RuleVersion);
            var anew = kept.LastDayOn is null ? rule.Calculate(kept.TriggerAt, inUse) : rule.Calculate(London.DateOf(kept.TriggerAt), inUse);

            Assert.That((kept.DueAt, kept.AlertAt, kept.LastDayOn), Is.EqualTo((anew.DueAt, anew.AlertAt, anew.LastDayOn)), kept.RuleId);
            Assert.That(
                room.Database.Query<(string Step, DateTimeOffset RingsAt)>(
                    "SELECT Step, RingsAt FROM DeadlineAlert WHERE DeadlineId = @Id AND SentAt IS NULL AND StoodDownAt IS NULL AND Step "
                        + "NOT LIKE 'moved %'",
                    kept),
                Is.SubsetOf(EscalationPolicy.Of(StartedDeadline.Of(anew, kept.TriggerAt, facts: null, inUse), kept.TriggerAt)), kept.RuleId);
        }
    }

    private List<KeptRow> Closed() => room.Database.Query<KeptRow>(
        "SELECT Id, RuleId, RuleVersion, CalendarVersion, TriggerAt, DueAt, AlertAt, LastDayOn FROM Deadline WHERE MetAt IS NOT NULL OR "
            + "StoodDownAt IS NOT NULL ORDER BY Id").AsList();

    private void CasesRepeatTheirNext()
    {
        foreach (var table in new[] { "Operation", "Seizure" })
        {
            var next = room.Database.Query<(Guid Id, DateTimeOffset? NextDueAt, long DueOrder, DateTimeOffset? First)>(
                $"SELECT c.Id, c.NextDueAt, c.DueOrder, (SELECT MIN(d.DueAt) FROM Deadline AS d WHERE d.CaseId = c.Id AND d.MetAt IS NULL "
                    + $"AND d.StoodDownAt IS NULL) AS First FROM {table} AS c").AsList();

            Assert.That(next.Select(one => one.NextDueAt), Is.EqualTo(next.Select(one => one.First)));
            Assert.That(next.Where(one => one.First is not null).Select(one => one.DueOrder), Is.EqualTo(next
                .Where(one => one.First is not null)
                .Select(one => DueSortKey.Of(one.First!.Value))));
        }
    }

    private sealed record KeptRow
    {
        public Guid Id { get; init; }

        public string RuleId { get; init; } = "";

        public int RuleVersion { get; init; }

        public string CalendarVersion { get; init; } = "";

        public DateTimeOffset TriggerAt { get; init; }

        public DateTimeOffset DueAt { get; init; }

        public DateTimeOffset AlertAt { get; init; }

        public DateOnly? LastDayOn { get; init; }
    }
}
