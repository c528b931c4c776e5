using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Statute;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.ClosureOrders;

public partial class ServedNoticeStoreTests
{
    [Test]
    public async Task A_notice_that_fell_is_not_cancelled_afterwards()
    {
        await notice.Serve();
        room.Clock.Advance(TimeSpan.FromHours(53));

        var refused = await room.Send(new CancelClosureNotice
        {
            Operation = operation,
            NoticeId = notice.NoticeId,
            AuthorisedBy = "Supt Martin Oyelaran",
            Rank = AuthorisingRank.Superintendent,
            MadeAt = room.Clock.GetUtcNow(),
            What = "Too late.",
        });

        Assert.That(refused.Refusals.Single().Message, Does.StartWith("The notice expired at "));
    }

    [Test]
    public async Task A_notice_that_has_run_out_is_not_served()
    {
        await notice.Issue(hours: 24);
        room.Clock.Advance(TimeSpan.FromHours(25));

        var prepared = await room.Send(notice.Serving);
        var recorded = await room.Send(room.ANoticeServedNow(operation) with
        {
            Premises = "Flat 15",
            IssuedAt = room.Clock
            .GetUtcNow()
            .AddHours(-49)
        });

        Assert.That(prepared.Refusals.Single().Message, Does.StartWith("The notice had expired by then"));
        Assert.That(recorded.Refusals.Single().Message, Does.StartWith("The notice had expired by then"));
    }

    [Test]
    public async Task Hearings_are_recorded_in_their_order()
    {
        await notice.Hear(HearingOutcome.Adjourned);

        var earlier = await room.Send(notice.Hearing(HearingOutcome.Adjourned) with { HeardAt = room.Clock.GetUtcNow().AddHours(-1) });

        Assert.That(earlier.Refusals.Single().Message, Does.StartWith("A later hearing, of ").And.EndsWith("Hearings are recorded in their order"));
    }

    [Test]
    public async Task An_order_that_was_made_and_not_recorded_has_a_clock_by_the_safer_reading_and_keeps_the_case_open()
    {
        await notice.Hear(HearingOutcome.OrderMade);

        var waiting = (await Open()).Single();
        var closing = await room.Send(new CloseOperation { Operation = operation, Outcome = CrackHouseKind.ClosedByOrder });

        Assert.That((waiting.RuleId, waiting.LastDayOn), Is.EqualTo(("closure-order.longest", (DateOnly?)new DateOnly(2027, 2, 22))));
        Assert.That(closing.Refusals.Select(refusal => refusal.Kind), Is.Not.Empty.And.All.EqualTo(RefusalKind.Conflict));
    }

    [Test]
    public async Task Under_the_Act_of_2003_only_a_superintendent_authorised_and_nobody_cancelled()
    {
        var served = London.At(new DateOnly(2013, 5, 13), new TimeOnly(10, 0));
        var recorded = room.ANoticeServedNow(operation) with { IssuedAt = served, ServedAt = served, Hours = 24 };

        var byInspector = await room.Send(recorded with { Rank = AuthorisingRank.Inspector });
        var noticeId = await room.Done(recorded);
        var cancelled = await room.Send(new CancelClosureNotice
        {
            Operation = operation,
            NoticeId = noticeId,
            AuthorisedBy = "Supt Oyelaran",
            Rank = AuthorisingRank.Superintendent,
            MadeAt = served.AddHours(1),
            What = "Not known then.",
        });
        var extended = await room.Send(new ExtendClosureNotice
        {
            Operation = operation,
            NoticeId = noticeId,
            AuthorisedBy = "Supt Oyelaran",
            Rank = AuthorisingRank.Superintendent,
            Hours = 4,
            MadeAt = served.AddHours(1),
        });

        Assert.That(byInspector.Refusals.Single().Field, Is.EqualTo(nameof(RecordClosureNotice.Rank)));
        Assert.That(
            new[] { cancelled, extended }.Select(result => result.Refusals.Single().Message),
            Is.All.StartsWith("Under the Act of 2003 a notice cannot be extended"));
    }

    [Test]
    public async Task A_proposal_that_is_given_up_makes_room_for_another()
    {
        await notice.Issue();
        var second = await room.Send(notice.Proposing);

        var withdraw = new WithdrawClosureProposal { Operation = operation, ProposalId = notice.ProposalId, Why = "The tenant has left." };
        var unsigned = await room.Send(withdraw);
        var byInspector = await room.Send(withdraw with { AuthorisedBy = "Insp Dana Whitlock", Rank = AuthorisingRank.Inspector });
        await room.Done(withdraw with { AuthorisedBy = "Supt Martin Oyelaran", Rank = AuthorisingRank.Superintendent });
        var third = await room.Send(notice.Proposing);

        Assert.That(second.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
        Assert.That(unsigned.Refusals.Single().Field, Is.EqualTo(nameof(WithdrawClosureProposal.AuthorisedBy)));
        Assert.That(byInspector.Refusals.Single().Field, Is.EqualTo(nameof(WithdrawClosureProposal.Rank)));
        Assert.That(third.IsRefused, Is.False);
        Assert.That(await Open(), Is.Empty);
    }

    [Test]
    public async Task A_notice_that_is_being_prepared_is_not_recorded_beside_itself()
    {
        await notice.Authorise();

        var refused = await room.Send(room.ANoticeServedNow(operation));

        Assert.That(
            refused.Refusals.Single().Message,
            Is.EqualTo("A notice for these premises is being prepared. Serve that one, or withdraw it first"));
    }

    [Test]
    public async Task Under_the_Act_of_2003_no_court_lets_a_notice_go_on_and_the_adjournment_is_of_that_Act()
    {
        var served = London.At(new DateOnly(2014, 10, 18), new TimeOnly(10, 0));
        var noticeId = await room.Done(room.ANoticeServedNow(operation) with { IssuedAt = served, ServedAt = served });
        var heard = London.At(new DateOnly(2014, 10, 20), new TimeOnly(9, 0));
        var hearing = new RecordHearing { Operation = operation, NoticeId = noticeId, CourtCode = PreparedNotice.Court, HeardAt = heard };

        var goesOn = await room.Send(hearing with { Outcome = HearingOutcome.Refused, ContinuesUntil = heard.AddHours(24) });
        await room.Done(hearing with { Outcome = HearingOutcome.Adjourned });

        var clock = (await Open()).Single(open => open.RuleId == "closure-hearing.adjourned");
        Assert.That(goesOn.Refusals.Single().Message, Is.EqualTo("Under the Act of 2003 a notice cannot continue without an order"));
        Assert.That((await room.Done(new GetDeadlineWorking(clock.Id))).Deadline.RuleVersion, Is.EqualTo(1));
    }
}
