using Dapper;
using OperationsCase.Audit;
using OperationsCase.ClosureOrders;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.ClosureOrders;

public class CorrectHearingTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task The_order_of_a_hearing_was_made_when_the_hearing_was()
    {
        var correction = await room.AHearingToCorrect();
        var earlier = correction.HeardAt!.Value.AddHours(-3);

        await room.Done(correction with { HeardAt = earlier });

        var closure = await room.Done(new GetClosure(correction.Operation));
        Assert.That(closure.Hearings.Single().HeardAt, Is.EqualTo(earlier));
        Assert.That((closure.Orders.Single().MadeAt, closure.Orders.Single().EffectiveFrom), Is.EqualTo((earlier, earlier)));
        Assert.That(
            room.Database.QuerySingle<DateTimeOffset>("SELECT MetAt FROM Deadline WHERE RuleId = 'closure-notice.hearing'"), Is.EqualTo(earlier));
    }

    [Test]
    public async Task A_hearing_was_not_before_the_notice_was_served()
    {
        var correction = await room.AHearingToCorrect();

        var refused = await room.Send(correction with { HeardAt = correction.HeardAt!.Value.AddDays(-2) });

        Assert.That(refused.Refusals.Single().Message, Does.StartWith("The notice was served "));
    }

    /// <summary>Everything that a court can decide, by the words of the one test below.</summary>
    private static IEnumerable<TestCaseData> EveryTwo() =>
        from was in Decisions.Keys
        from @is in Decisions.Keys
        where was != @is
        select new TestCaseData(was, @is).SetName($"A hearing recorded as {was}, corrected to {@is}, stands as if it had been recorded so");

    private static readonly Dictionary<string, Func<DateTimeOffset, RecordHearing>> Decisions = new()
    {
        ["order made"] = _ => new() { Outcome = HearingOutcome.OrderMade },
        ["refused"] = _ => new() { Outcome = HearingOutcome.Refused },
        ["refused, notice continued"] = heard => new() { Outcome = HearingOutcome.Refused, ContinuesUntil = heard.AddHours(30) },
        ["refused, notice continued longer"] = heard => new() { Outcome = HearingOutcome.Refused, ContinuesUntil = heard.AddHours(48) },
        ["adjourned"] = _ => new() { Outcome = HearingOutcome.Adjourned },
        ["adjourned to a day"] = heard => new() { Outcome = HearingOutcome.Adjourned, ResumesAt = heard.AddDays(6) },
        ["adjourned, notice continued"] = _ => new() { Outcome = HearingOutcome.Adjourned, NoticeContinues = true },
        ["adjourned to a day, notice continued"] = heard =>
            new() { Outcome = HearingOutcome.Adjourned, ResumesAt = heard.AddDays(8), NoticeContinues = true },
    };

    [TestCaseSource(nameof(EveryTwo))]
    public async Task Corrected_and_recorded_are_one(string was, string @is)
    {
        var begun = room.Clock.GetUtcNow();
        var (mistaken, recorded) = (await Served(), await Served());
        room.Clock.SetUtcNow(HeardAt(begun).AddHours(1));
        await Hear(mistaken, Decisions[was], begun);
        await Hear(recorded, Decisions[@is], begun);

        await room.Done((await CorrectionOf(mistaken)) with
        {
            Outcome = Decisions[@is](HeardAt(begun)).Outcome,
            ResumesAt = Decisions[@is](HeardAt(begun)).ResumesAt,
            NoticeContinues = Decisions[@is](HeardAt(begun)).NoticeContinues,
            ContinuesUntil = Decisions[@is](HeardAt(begun)).ContinuesUntil,
        });

        Assert.That(StandsAs(mistaken), Is.EqualTo(StandsAs(recorded)));
    }

    [TestCaseSource(nameof(EveryTwo))]
    public async Task Corrected_and_corrected_back_is_as_if_nothing_had_been(string was, string @is)
    {
        var begun = room.Clock.GetUtcNow();
        var operation = await HeardWith(Decisions[was], begun);
        var before = StandsAs(operation);

        foreach (var decision in new[] { Decisions[@is], Decisions[was] })
        {
            var asked = decision(HeardAt(begun));
            await room.Done((await CorrectionOf(operation)) with
            {
                Outcome = asked.Outcome,
                ResumesAt = asked.ResumesAt,
                NoticeContinues = asked.NoticeContinues,
                ContinuesUntil = asked.ContinuesUntil,
            });
        }

        Assert.That(StandsAs(operation), Is.EqualTo(before));
    }

    [Test]
    public async Task What_the_court_decided_stays_as_it_is_where_a_correction_does_not_say()
    {
        var begun = room.Clock.GetUtcNow();
        var operation = await HeardWith(Decisions["adjourned to a day, notice continued"], begun);
        var before = StandsAs(operation);

        await room.Done((await CorrectionOf(operation)) with { Note = "By video" });

        Assert.That(StandsAs(operation), Is.EqualTo(before));
    }

    [Test]
    public async Task A_clock_that_runs_again_is_told_to_its_holder_and_warns_again()
    {
        var operation = await HeardWith(Decisions["refused"], room.Clock.GetUtcNow());

        await room.Done((await CorrectionOf(operation)) with { Outcome = HearingOutcome.Adjourned });

        Assert.That(
            room.Database.Query<string>(
                """
                SELECT alert.Step FROM DeadlineAlert AS alert JOIN Deadline AS d ON d.Id = alert.DeadlineId
                WHERE d.RuleId = 'closure-notice.end-48' AND alert.SentAt IS NULL AND alert.StoodDownAt IS NULL
                ORDER BY alert.Step
                """),
            Is.SupersetOf(new[] { "missed", "runs again 1" }));
        Assert.That(
            (await room.Done(new ListHistoryOfOperation(operation))).Rows.First(row => row.Headline == "Hearing corrected").Detail,
            Does.StartWith("Outcome was Refused, is Adjourned."));
    }

    [Test]
    public async Task What_led_to_a_later_hearing_was_decided()
    {
        var begun = room.Clock.GetUtcNow();
        var operation = await HeardWith(Decisions["adjourned"], begun);
        var first = await CorrectionOf(operation);
        room.Clock.Advance(TimeSpan.FromDays(2));
        await room.Done(new RecordHearing
        {
            Operation = operation,
            CourtCode = first.CourtCode,
            HeardAt = room.Clock.GetUtcNow(),
            Outcome = HearingOutcome.Adjourned,
        });

        var refused = await room.Send(first with { Outcome = HearingOutcome.Refused, Version = room.VersionOf(operation) });

        Assert.That(refused.Refusals.Single().Message, Does.Match("^It was heard again .*, which followed from what the court decided here"));
    }

    [Test]
    public async Task A_recorded_order_was_made()
    {
        var correction = await room.AHearingToCorrect();

        var refused = await room.Send(correction with { Outcome = HearingOutcome.Refused });

        Assert.That(
            refused.Refusals.Single().Message,
            Is.EqualTo("The order that the court made at this hearing is recorded. Correct the order instead"));
    }

    [Test]
    public async Task A_notice_that_a_newer_one_replaced_had_ended()
    {
        var operation = await HeardWith(Decisions["refused"], room.Clock.GetUtcNow());
        await room.Done(room.ANoticeServedNow(operation));

        var refused = await room.Send((await CorrectionOf(operation)) with { Outcome = HearingOutcome.Adjourned });

        Assert.That(refused.Refusals.Single().Message, Does.StartWith("Another closure notice for these premises is in force now."));
    }

    private static DateTimeOffset HeardAt(DateTimeOffset begun) => begun.AddHours(20);

    private async Task<string> Served()
    {
        var operation = await room.AClosure();
        await room.Done(room.ANoticeServedNow(operation));

        return operation;
    }

    private async Task Hear(string operation, Func<DateTimeOffset, RecordHearing> decision, DateTimeOffset begun) =>
        await room.Done(decision(HeardAt(begun)) with { Operation = operation, CourtCode = room.ACourt(), HeardAt = HeardAt(begun) });

    /// <summary>A closure whose notice was served now and heard 20 hours later, and then it is an hour later.</summary>
    private async Task<string> HeardWith(Func<DateTimeOffset, RecordHearing> decision, DateTimeOffset begun)
    {
        var operation = await Served();
        room.Clock.SetUtcNow(HeardAt(begun).AddHours(1));
        await Hear(operation, decision, begun);

        return operation;
    }

    private async Task<CorrectHearing> CorrectionOf(string operation)
    {
        var hearing = (await room.Done(new GetClosure(operation))).Hearings[0];

        return new CorrectHearing
        {
            Operation = operation,
            HearingId = hearing.Id,
            CourtCode = hearing.CourtCode,
            HeardAt = hearing.HeardAt,
            Note = hearing.Note,
            Version = room.VersionOf(operation),
            Why = "It was misread.",
        };
    }

    /// <summary>All that follows from a hearing: which clocks run and to when, what is due next, and where notice and case stand.</summary>
    private string StandsAs(string operation)
    {
        var which = new { operation };
        var clocks = room.Database.Query<string>(
            """
            SELECT CONCAT(d.RuleId, ' ', d.TriggerAt, ' ', d.DueAt, ' ', d.AlertAt, ' ', d.LastDayOn, ' ',
                (SELECT COUNT(*) FROM DeadlineAlert AS alert WHERE alert.DeadlineId = d.Id AND alert.SentAt IS NULL
                    AND alert.StoodDownAt IS NULL AND alert.Step NOT LIKE 'runs again%' AND alert.Step NOT LIKE 'moved%'))
            FROM Deadline AS d
            JOIN CaseRecord AS it ON it.Id = d.CaseId
            WHERE it.Reference = @operation AND d.MetAt IS NULL AND d.StoodDownAt IS NULL
            ORDER BY d.RuleId
            """,
            which);
        var stands = room.Database.QuerySingle<string>(
            """
            SELECT CONCAT(o.Status, ' ', o.NextDueAt, ' ', o.NextDue, ' ', notice.EndedAt, ' ', notice.ListedAt, ' ',
                (SELECT MAX(CONCAT(changed.Kind, changed.MadeAt, changed.UntilAt, changed.What)) FROM ClosureNoticeChange AS changed
                    WHERE changed.NoticeId = notice.Id), ' ',
                (SELECT COUNT(*) FROM ClosureNoticeChange AS changed WHERE changed.NoticeId = notice.Id))
            FROM Operation AS o
            JOIN ClosureNotice AS notice ON notice.OperationId = o.Id
            WHERE o.Reference = @operation
            """,
            which);

        return string.Join("\n", clocks.Append(stands));
    }
}
