using OperationsCase.Audit;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.ClosureOrders;

public class ClosureStagesTests
{
    private CaseRoom room = null!;
    private string operation = "";
    private PreparedNotice notice = null!;

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        operation = await room.AClosure();
        notice = new PreparedNotice(room, operation);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_notice_is_proposed_consulted_on_authorised_issued_and_served_and_each_step_shows()
    {
        var states = new List<ClosureState>();

        await notice.Propose();
        states.Add(await State());
        await room.Done(notice.Consulting);
        states.Add(await State());
        await room.Done(notice.Authorising);
        states.Add(await State());
        await room.Done(notice.Issuing);
        states.Add(await State());
        await room.Done(notice.Serving);
        states.Add(await State());

        Assert.That(
            states,
            Is.EqualTo(new[] { ClosureState.Proposed, ClosureState.Consulted, ClosureState.Authorised, ClosureState.Issued, ClosureState.Served }));
        Assert.That(await History(), Is.EquivalentTo(
            new[]
            {
                "Notice served",
                "Closure notice issued",
                "Closure notice authorised",
                "Consulted",
                "Closure notice proposed",
                "Operation logged",
            }));
    }

    [Test]
    public async Task An_issued_notice_runs_before_it_is_served_and_the_courts_clock_waits_for_service()
    {
        await notice.Issue();
        var issued = await Open();

        room.Clock.Advance(TimeSpan.FromHours(3));
        await room.Done(notice.Serving);

        var served = await Open();
        Assert.That(issued.Select(clock => clock.RuleId), Is.EquivalentTo(new[] { "closure-notice.end-48", "closure-notice.service" }));
        Assert.That(served.Select(clock => clock.RuleId), Is.EquivalentTo(new[] { "closure-notice.end-48", "closure-notice.hearing" }));
        Assert.That(
            served.Single(clock => clock.RuleId == "closure-notice.end-48").DueAt,
            Is.EqualTo(issued.Single(clock => clock.RuleId == "closure-notice.end-48").DueAt));
        Assert.That(served.Single(clock => clock.RuleId == "closure-notice.hearing").DueAt, Is.EqualTo(room.Clock.GetUtcNow().AddHours(48)));
    }

    [Test]
    public async Task Nobody_authorises_before_somebody_was_consulted_and_an_informed_occupier_is_not_consulted()
    {
        await notice.Propose();
        await room.Done(notice.Consulting with { Body = ConsultedBody.Occupier, Who = "The tenant", Opinion = ConsultedOpinion.Informed });

        var refused = await room.Send(notice.Authorising);

        Assert.That(refused.Refusals.Single(), Is.EqualTo(Refusal.Conflict("No one has been consulted yet. Record a consultation first")));
    }

    [Test]
    public async Task An_authority_cannot_be_older_than_the_consultation()
    {
        await notice.Consult();

        var refused = await room.Send(notice.Authorising with { AuthorisedAt = room.Clock.GetUtcNow().AddMinutes(-1) });

        Assert.That(refused.Refusals.Single().Field, Is.EqualTo(nameof(AuthoriseClosureNotice.AuthorisedAt)));
    }

    [Test]
    public async Task An_inspector_authorises_24_hours_and_no_more()
    {
        await notice.Consult();

        var tooLong = await room.Send(notice.Authorising with { Rank = AuthorisingRank.Inspector });
        var enough = await room.Send(notice.Authorising with { Rank = AuthorisingRank.Inspector, Hours = 24 });

        Assert.That(tooLong.Refusals.Single(), Is.EqualTo(Refusal.Invalid(
            "A notice of 48 hours needs a superintendent or above",
            nameof(AuthoriseClosureNotice.Hours))));
        Assert.That(enough.IsRefused, Is.False);
    }

    [Test]
    public async Task An_authority_by_word_of_mouth_is_confirmed_in_writing_once()
    {
        await notice.Consult();
        await room.Done(notice.Authorising with { Authority = NoticeAuthority.Oral });
        var confirm = new ConfirmOralAuthority { Operation = operation, ProposalId = notice.ProposalId, ConfirmedAt = room.Clock.GetUtcNow() };

        await room.Done(confirm);
        var again = await room.Send(confirm);

        Assert.That((await Life()).Proposals.Single().ConfirmedAt, Is.EqualTo(room.Clock.GetUtcNow()));
        Assert.That(again.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
    }

    [TestCaseSource(nameof(EachOfTheSeven))]
    public async Task A_notice_without_any_one_of_its_seven_contents_is_not_issued(NoticeContents missing)
    {
        await notice.Authorise();

        var refused = await room.Send(notice.Issuing with { Contents = [.. IssueClosureNotice.Seven.Where(one => one != missing)] });

        Assert.That(refused.Refusals.Single().Field, Is.EqualTo(nameof(IssueClosureNotice.Contents)));
        Assert.That(refused.Refusals.Single().Message, Does.StartWith("The notice cannot be issued without this: it "));
        Assert.That((await Life()).Proposals.Single().IssuedAt, Is.Null);
    }

    [Test]
    public async Task Each_act_of_service_is_kept_with_its_time_place_officer_and_proof()
    {
        await notice.Serve();
        room.Clock.Advance(TimeSpan.FromMinutes(2));
        var act = new RecordServiceAct
        {
            Operation = operation,
            NoticeId = notice.NoticeId,
            How = ServiceMethod.Copy,
            ServedAt = room.Clock.GetUtcNow(),
            Place = "At the door",
            ServedBy = "PC Leah Strand",
            GivenTo = "The tenant",
            Proof = "Body-worn video 3",
        };

        await room.Done(act);
        var again = await room.Send(act);
        var toNobody = await room.Send(act with { GivenTo = null, Place = "In the hall" });
        var before = await room.Send(act with { ServedAt = room.Clock.GetUtcNow().AddMinutes(-3) });

        Assert.That(
            (await Life()).ServiceActs.Select(kept => (kept.How, kept.GivenTo, kept.Proof)),
            Is.EqualTo(new[] { (ServiceMethod.Prominent, null, "Photograph LS/1"), (ServiceMethod.Copy, "The tenant", "Body-worn video 3") }));
        Assert.That(again.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
        Assert.That(toNobody.Refusals.Single().Field, Is.EqualTo(nameof(RecordServiceAct.GivenTo)));
        Assert.That(before.Refusals.Single().Field, Is.EqualTo(nameof(RecordServiceAct.ServedAt)));
    }

    private static IEnumerable<NoticeContents> EachOfTheSeven() => IssueClosureNotice.Seven;

    private async Task<GetClosure.Answer> Life() => await room.Done(new GetClosure(operation));

    private async Task<ClosureState> State() =>
        await Life() is var life && life.Notices.Count > 0 ? ClosureStates.Of(life.Notices[0], life) : ClosureStates.Of(life.Proposals[0]);

    private async Task<IReadOnlyList<DeadlineRow>> Open() =>
        [.. (await room.Done(new ListDeadlinesOfOperation(operation))).Where(clock => clock.MetAt is null && clock.StoodDownAt is null)];

    private async Task<IEnumerable<string>> History() => (await room.Done(new ListHistoryOfOperation(operation))).Rows.Select(row => row.Headline);
}
