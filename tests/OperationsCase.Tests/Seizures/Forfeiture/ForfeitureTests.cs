using Dapper;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Ledger;
using OperationsCase.Seizures;
using OperationsCase.Seizures.Forfeiture;
using OperationsCase.Seizures.Money;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Seizures.Forfeiture;

/// <summary>Cash goes from the doorstep to forfeiture, by notice or by a court, and is paid over only when nobody can undo it.</summary>
public class ForfeitureTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Cash_is_forfeited_by_notice_with_its_interest_paid_over_and_the_share_comes_back()
    {
        var seizure = await room.DetainedCash();
        await room.Done(room.IntoTheBank(seizure));
        await room.Done(room.InterestOf(seizure, 71_236));
        await room.ApprovedNotice(seizure);
        var notice = await room.Done(room.ANoticeOfForfeiture(seizure));
        room.Clock.Advance(TimeSpan.FromDays(32));

        await room.Done(new ForfeitByNotice { Seizure = seizure, NoticeId = notice.Id });
        var forfeited = await room.Done(new GetSeizure(seizure));
        var tooEarly = await room.Send(Payment(seizure));
        room.Clock.Advance(TimeSpan.FromDays(31));
        await room.Done(Payment(seizure));
        await room.Done(new RecordIncentivePayment
        {
            Seizure = seizure,
            AmountPence = 1_000_000,
            ReceivedAt = room.Clock.GetUtcNow(),
            Note = "44% for 2026 to 2027",
        });

        Assert.That((notice.NoEffect, forfeited.Head.Status, forfeited.HeldPence), Is.EqualTo(((string?)null, SeizureStatus.Forfeited, 0L)));
        Assert.That(forfeited.Money.Of(LedgerAccountKind.Forfeited), Is.EqualTo(2_346_000 + 71_236));
        Assert.That(tooEarly.Refusals.Single().Message, Does.StartWith("The time to appeal runs to"));
        var now = await room.Done(new GetSeizure(seizure));
        Assert.That(now.Head.Status, Is.EqualTo(SeizureStatus.PaidOver));
        Assert.That(now.Money.Of(LedgerAccountKind.PaidOver), Is.EqualTo(2_346_000 + 71_236 - 1_000_000));
        Assert.That(now.Money.Balances.Sum(balance => balance.Pence), Is.Zero);
    }

    [Test]
    public async Task Nothing_is_forfeited_before_the_last_day_to_object_has_ended()
    {
        var seizure = await room.DetainedCash();
        await room.ApprovedNotice(seizure);
        var notice = await room.Done(room.ANoticeOfForfeiture(seizure));
        var entries = Entries();
        room.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 24, 23, 59, 59, TimeSpan.Zero));

        var refused = await room.Send(new ForfeitByNotice { Seizure = seizure, NoticeId = notice.Id });
        room.Clock.Advance(TimeSpan.FromSeconds(1));
        var done = await room.Send(new ForfeitByNotice { Seizure = seizure, NoticeId = notice.Id });

        Assert.That(refused.Refusals.Single().Message, Does.Contain("Nothing is forfeited before that"));
        Assert.That((done.IsRefused, Entries() - entries), Is.EqualTo((false, 1)));
    }

    [Test]
    public async Task A_notice_needs_the_approval_of_an_inspector_or_above_which_is_used_once()
    {
        var seizure = await room.DetainedCash();
        var constable = room.AnApprover("PC Sam Okoro", PoliceRank.Constable);

        var byAConstable = await room.Send(new AskForForfeitureNotice { Seizure = seizure, ApproverId = constable.Id, Why = "Drugs money." });
        var unapproved = await room.Send(room.ANoticeOfForfeiture(seizure));
        await room.ApprovedNotice(seizure);
        var given = await room.Done(room.ANoticeOfForfeiture(seizure));
        await room.Done(new WithdrawForfeitureNotice { Seizure = seizure, NoticeId = given.Id, Why = "The address was wrong." });
        var again = await room.Send(room.ANoticeOfForfeiture(seizure));

        Assert.That(byAConstable.Refusals.Single().Message, Is.EqualTo("This officer cannot decide on it. Select one from the list"));
        Assert.That(unapproved.Refusals.Single().Message, Does.StartWith("A senior officer must approve the notice"));
        Assert.That(again.Refusals.Single().Message, Does.StartWith("A senior officer must approve the notice"));
    }

    [Test]
    public async Task A_notice_must_leave_thirty_days_and_an_electronic_one_of_the_evening_one_more()
    {
        var seizure = await room.DetainedCash();
        await room.ApprovedNotice(seizure);
        room.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 23, 16, 31, 0, TimeSpan.Zero));
        var notice = room.ANoticeOfForfeiture(seizure);

        var tooShort = await room.Send(notice with { ObjectBy = new DateOnly(2026, 12, 22) });
        var electronic = await room.Send(notice with { Method = NoticeMethod.Electronic, ObjectBy = new DateOnly(2026, 12, 23) });
        var byPost = await room.Send(notice with { ObjectBy = new DateOnly(2026, 12, 23) });

        Assert.That(tooShort.Refusals.Single().Field, Is.EqualTo(nameof(GiveForfeitureNotice.ObjectBy)));
        Assert.That(electronic.Refusals.Single().Message, Does.Contain("24\u00a0December 2026"));
        Assert.That(byPost.IsRefused, Is.False);
    }

    [Test]
    public async Task A_notice_that_was_given_while_nothing_was_lawfully_detained_has_no_effect()
    {
        var seizure = await room.DetainedCash();
        await room.ApprovedNotice(seizure);
        room.Clock.Advance(TimeSpan.FromHours(1));

        var notice = await room.Done(room.ANoticeOfForfeiture(seizure) with { GivenAt = room.Clock.GetUtcNow().AddMinutes(-90) });

        Assert.That(notice.NoEffect, Is.EqualTo("Nothing was lawfully detained when it was given, so it has no effect"));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM Deadline WHERE RuleId = 'forfeiture-notice.objection'"), Is.Zero);
        var forfeited = await room.Send(new ForfeitByNotice { Seizure = seizure, NoticeId = notice.Id });
        Assert.That(forfeited.Refusals.Single().Message, Is.EqualTo("This notice is no longer running"));
    }

    [Test]
    public async Task An_objection_ends_the_notice_and_one_that_is_too_late_does_not()
    {
        var seizure = await room.DetainedCash();
        await room.ApprovedNotice(seizure);
        var notice = await room.Done(room.ANoticeOfForfeiture(seizure));
        room.Clock.Advance(TimeSpan.FromDays(33));
        var objection = new RecordObjection { Seizure = seizure, NoticeId = notice.Id, ObjectedBy = "Ada Fairweather", ObjectedAt = room.Clock.GetUtcNow() };

        var late = await room.Send(objection);
        await room.Done(objection with { ObjectedAt = room.Clock.GetUtcNow().AddDays(-5) });
        var afterwards = await room.Send(new ForfeitByNotice { Seizure = seizure, NoticeId = notice.Id });

        Assert.That(late.Refusals.Single().Message, Does.StartWith("The time to object ended with Thursday 24\u00a0December 2026"));
        Assert.That(afterwards.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
    }

    [Test]
    public async Task Cash_stays_while_a_court_decides_and_what_it_forfeits_is_paid_over_after_thirty_days()
    {
        var seizure = await room.DetainedCash();
        var application = await room.Done(room.AnApplication(seizure));
        var waiting = Open();
        room.Clock.Advance(TimeSpan.FromDays(60));
        await room.Done(room.AForfeiture(seizure, application, 2_346_000));

        room.Clock.Advance(TimeSpan.FromDays(29));
        var onTheLastDay = await room.Send(Payment(seizure));
        room.Clock.Advance(TimeSpan.FromDays(1));
        var after = await room.Send(Payment(seizure));

        Assert.That(waiting, Has.None.StartsWith("cash."));
        Assert.That(onTheLastDay.Refusals.Single().Message, Does.StartWith("The time to appeal runs to"));
        Assert.That(after.IsRefused, Is.False);
    }

    [Test]
    public async Task An_appeal_that_is_allowed_takes_the_forfeiture_back_and_the_cash_must_be_returned()
    {
        var seizure = await room.DetainedCash();
        var application = await room.Done(room.AnApplication(seizure));
        await room.Done(room.AForfeiture(seizure, application, 2_346_000));
        room.Clock.Advance(TimeSpan.FromDays(10));
        await room.Done(new RecordForfeitureAppeal
        {
            Seizure = seizure,
            ApplicationId = application,
            AppealedBy = "Lena Orsini",
            AppealedAt = room.Clock.GetUtcNow(),
        });
        room.Clock.Advance(TimeSpan.FromDays(60));

        var whileItWaits = await room.Send(Payment(seizure));
        await room.Done(new RecordAppealDecision
        {
            Seizure = seizure,
            ApplicationId = application,
            Decision = AppealDecision.Allowed,
            EndedAt = room.Clock.GetUtcNow(),
        });

        Assert.That(whileItWaits.Refusals.Single().Message, Is.EqualTo("An appeal is waiting for a decision. Nothing is paid over before that"));
        var now = await room.Done(new GetSeizure(seizure));
        Assert.That((now.Head.Status, now.HeldPence, now.Money.Of(LedgerAccountKind.Forfeited)), Is.EqualTo((SeizureStatus.MustBeReturned, 2_346_000L, 0L)));
    }

    [Test]
    public async Task What_a_court_does_not_forfeit_must_be_returned()
    {
        var seizure = await room.DetainedCash();
        var application = await room.Done(room.AnApplication(seizure));

        var tooMuch = await room.Send(room.AForfeiture(seizure, application, 2_346_001));
        await room.Done(room.AForfeiture(seizure, application, 2_000_000));

        var now = await room.Done(new GetSeizure(seizure));
        Assert.That(tooMuch.Refusals.Single().Message, Is.EqualTo("At most £23,460.00 can be forfeited. Enter that or less"));
        Assert.That((now.Head.Status, now.HeldPence), Is.EqualTo((SeizureStatus.MustBeReturned, 346_000L)));
        Assert.That(Open(), Does.Contain("task.cash-return"));
    }

    private PayOver Payment(string seizure) => new()
    {
        Seizure = seizure,
        PaidAt = room.Clock.GetUtcNow(),
        Note = "DI Hannah Obi, BACS 88231",
    };

    private int Entries() => room.Database.QuerySingle<int>("SELECT COUNT(*) FROM LedgerEntry");

    private List<string> Open() => [.. room.Database.Query<string>(
        "SELECT d.RuleId FROM Deadline AS d WHERE d.MetAt IS NULL AND d.StoodDownAt IS NULL AND d.RuleId NOT LIKE 'closure%'")];
}
