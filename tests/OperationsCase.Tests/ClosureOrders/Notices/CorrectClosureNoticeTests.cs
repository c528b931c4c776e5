using Dapper;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Documents;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.ClosureOrders.Notices;

public class CorrectClosureNoticeTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task The_courts_limit_moves_with_the_time_of_service_and_keeps_what_it_was()
    {
        var correction = await room.ANoticeToCorrect();
        var limit = await Limit(correction.Operation);

        await room.Done(correction with { ServedAt = correction.ServedAt!.Value.AddMinutes(-45) });

        Assert.That(await Limit(correction.Operation), Is.EqualTo(limit.AddMinutes(-45)));
        Assert.That((await room.Done(new GetOperation(correction.Operation))).Head.Status, Is.EqualTo(CrackHouseKind.NoticeServed));
        Assert.That(room.Database.QuerySingle<DateTimeOffset>("SELECT DueAtWas FROM DeadlineMove"), Is.EqualTo(limit));
        Assert.That(room.Database.QuerySingle<DateTimeOffset>("SELECT NextDueAt FROM Operation"), Is.LessThanOrEqualTo(limit.AddMinutes(-45)));
        var told = (await room.Done(new ListHistoryOfOperation(correction.Operation))).Rows;
        Assert.That(told.Select(row => row.Headline), Does.Contain("Closure notice corrected").And.Contain("Due date changed"));
    }

    [Test]
    public async Task Whoever_holds_the_deadline_is_told_of_its_new_end()
    {
        var correction = await room.ANoticeToCorrect();
        await room.Done(correction with { ServedAt = correction.ServedAt!.Value.AddMinutes(-45) });

        room.Clock.Advance(TimeSpan.FromMinutes(2));
        await room.Sweep();

        Assert.That(
            room.Database.Query<string>("SELECT Step FROM InboxMessage"),
            Has.Some.StartsWith("moved"));
    }

    [Test]
    public async Task Every_other_fact_of_it_is_corrected_too_and_its_end_with_its_issue()
    {
        var correction = await room.ANoticeToCorrect();
        var end = (await Clocks(correction.Operation)).Single(clock => clock.RuleId == "closure-notice.end-48").DueAt;

        await room.Done(correction with
        {
            IssuedAt = correction.IssuedAt!.Value.AddHours(-1),
            ServedBy = "PC Aidan Moss",
            ServedWhere = "Fixed to the block entrance",
            Premises = "Flat 15, Aldridge House",
        });

        var now = (await room.Done(new GetClosure(correction.Operation))).Notices.Single();
        Assert.That((now.ServedBy, now.ServedWhere, now.Premises), Is.EqualTo(("PC Aidan Moss", "Fixed to the block entrance", "Flat 15, Aldridge House")));
        Assert.That(
            (await Clocks(correction.Operation)).Single(clock => clock.RuleId == "closure-notice.end-48").DueAt, Is.EqualTo(end.AddHours(-1)));
    }

    [Test]
    public async Task A_notice_of_24_hours_that_was_recorded_as_48_has_the_shorter_clock_alone()
    {
        var correction = await room.ANoticeToCorrect();

        await room.Done(correction with { Hours = 24 });

        var running = (await Clocks(correction.Operation)).Where(clock => clock is { MetAt: null, StoodDownAt: null }).Select(clock => clock.RuleId);
        Assert.That(running, Is.EquivalentTo(["closure-notice.hearing", "closure-notice.end-24"]));
    }

    [Test]
    public async Task Documents_that_were_made_before_are_superseded()
    {
        var correction = await room.ANoticeToCorrect();
        await room.Done(SampleDocuments.ADocumentToMake(correction.Operation.Value, correction.NoticeId, ClosureDocumentKind.ServiceCertificate));

        var version = (await room.Done(new GetOperation(correction.Operation))).Head.Version;
        await room.Done(correction with { ServedBy = "PC Aidan Moss", Version = version });

        var made = (await room.Done(new ListClosureDocuments(correction.Operation))).Single();
        Assert.That(made.SupersededAt, Is.EqualTo(room.Clock.GetUtcNow()).Within(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public async Task A_service_that_was_heard_in_time_may_turn_out_late()
    {
        var correction = await room.ANoticeToCorrect();
        room.Clock.Advance(TimeSpan.FromHours(47.5));
        await room.Done(new RecordHearing
        {
            Operation = correction.Operation,
            CourtCode = room.ACourt(),
            HeardAt = room.Clock.GetUtcNow(),
            Outcome = HearingOutcome.Adjourned,
        });
        var version = (await room.Done(new GetOperation(correction.Operation))).Head.Version;

        await room.Done(correction with { ServedAt = correction.ServedAt!.Value.AddHours(-1), Version = version });

        var hearing = (await Clocks(correction.Operation)).Single(clock => clock.RuleId == "closure-notice.hearing");
        Assert.That(hearing.MetAt, Is.GreaterThan(hearing.DueAt));
    }

    [Test]
    public async Task It_was_not_served_after_it_was_heard()
    {
        var hearing = await room.AHearingToCorrect();
        var notice = (await room.Done(new GetClosure(hearing.Operation))).Notices.Single();
        room.Clock.Advance(TimeSpan.FromHours(5));

        var refused = await room.Send(new OperationsCase.ClosureOrders.Notices.CorrectClosureNotice(
            room.ANoticeServedNow(hearing.Operation.Value) with { IssuedAt = notice.IssuedAt })
        {
            Operation = hearing.Operation,
            NoticeId = notice.Id,
            Version = hearing.Version,
            Why = "Wrong day.",
        });

        Assert.That(refused.Refusals.Single().Field, Is.EqualTo(nameof(ClosureNoticeFacts.ServedAt)));
        Assert.That(refused.Refusals.Single().Message, Does.EndWith("so it was served before that"));
    }

    [Test]
    public async Task A_colleague_who_has_not_the_case_does_not_correct_it_and_a_supervisor_does()
    {
        var correction = await room.ANoticeToCorrect() with { ServedBy = "PC Aidan Moss" };
        room.Officer.Is(room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney));

        var refused = await room.Send(correction);
        room.Officer.Is(room.ASupervisor());
        await room.Done(correction);

        Assert.That(refused.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
    }

    private async Task<DateTimeOffset> Limit(OperationReference operation) =>
        (await Clocks(operation)).Single(clock => clock.RuleId == "closure-notice.hearing").DueAt;

    private Task<IReadOnlyList<DeadlineRow>> Clocks(OperationReference operation) => room.Done(new ListDeadlinesOfOperation(operation));
}
