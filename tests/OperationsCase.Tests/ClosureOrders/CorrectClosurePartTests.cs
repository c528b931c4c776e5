using Dapper;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.ClosureOrders;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.ClosureOrders;

public class CorrectClosurePartTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Who_was_given_a_copy_is_corrected_and_the_history_says_before_and_after()
    {
        var correction = await room.AServiceActToCorrect();

        await room.Done(correction with { GivenTo = "The tenant’s sister" });

        Assert.That((await room.Done(new GetClosure(correction.Operation))).ServiceActs.Select(act => act.GivenTo), Does.Contain("The tenant’s sister"));
        Assert.That(
            (await room.Done(new ListHistoryOfOperation(correction.Operation))).Rows.First(row => row.Headline == "Act of service corrected").Detail,
            Does.StartWith("Given to was The tenant, is The tenant’s sister."));
    }

    [Test]
    public async Task The_act_that_started_the_courts_clock_is_timed_by_the_notice()
    {
        var correction = await room.AServiceActToCorrect();
        var first = (await room.Done(new GetClosure(correction.Operation))).ServiceActs[0];

        var refused = await room.Send(correction with
        {
            ActId = first.Id,
            How = first.How,
            ServedAt = first.ServedAt.AddMinutes(20),
            Place = first.Place,
            ServedBy = first.ServedBy,
            GivenTo = null,
        });

        Assert.That(
            refused.Refusals.Single().Message,
            Is.EqualTo("This act started the court’s clock. Correct the time of service of the notice instead"));
    }

    [Test]
    public async Task A_consultation_is_corrected_and_with_it_when_others_were_first_consulted()
    {
        var correction = await room.AConsultationToCorrect();
        var earlier = correction.ConsultedAt!.Value.AddMinutes(-30);

        await room.Done(correction with { ConsultedAt = earlier, Opinion = ConsultedOpinion.Opposes });

        var closure = await room.Done(new GetClosure(correction.Operation));
        Assert.That((closure.Consultations.Single().Opinion, closure.Proposals.Single().ConsultedAt), Is.EqualTo((ConsultedOpinion.Opposes, earlier)));
    }

    [Test]
    public async Task A_notice_that_was_authorised_had_been_consulted_on_before()
    {
        var correction = await room.AConsultationToCorrect();

        var refused = await room.Send(correction with { ConsultedAt = room.Clock.GetUtcNow().AddMinutes(1), Opinion = ConsultedOpinion.NotReached });
        room.Clock.Advance(TimeSpan.FromHours(1));
        var unreached = await room.Send(correction with { Opinion = ConsultedOpinion.NotReached });

        Assert.That(refused.IsRefused);
        Assert.That(unreached.Refusals.Single().Message, Does.Match("^The notice was authorised .*, and no one else was consulted before that"));
    }

    [Test]
    public async Task Grounds_are_corrected_until_the_notice_is_issued()
    {
        var correction = await room.AProposalToCorrect();

        await room.Done(correction with { Grounds = "Fights on the landing." });

        Assert.That((await room.Done(new GetClosure(correction.Operation))).Proposals.Single().Grounds, Is.EqualTo("Fights on the landing."));
    }

    [Test]
    public async Task A_check_was_not_before_the_premises_were_closed()
    {
        var correction = await room.ACheckToCorrect();

        await room.Done(correction with { Found = PremisesCondition.Forced });
        var refused = await room.Send(correction with { CheckedAt = correction.CheckedAt!.Value.AddDays(-3), Version = correction.Version + 1 });

        Assert.That((await room.Done(new GetClosure(correction.Operation))).Checks.Single().Found, Is.EqualTo(PremisesCondition.Forced));
        Assert.That(refused.Refusals.Single().Message, Does.StartWith("The premises were not closed before "));
    }

    [Test]
    public async Task Costs_that_were_applied_for_earlier_met_their_deadline_then()
    {
        var correction = await room.CostsToCorrect();
        var earlier = correction.AppliedAt!.Value.AddHours(-2);

        await room.Done(correction with { AppliedAt = earlier, CostsPence = 61_000 });

        Assert.That((await room.Done(new GetClosure(correction.Operation))).Aftermaths.Single().CostsPence, Is.EqualTo(61_000));
        Assert.That(
            room.Database.QuerySingle<DateTimeOffset>("SELECT MetAt FROM Deadline WHERE RuleId = 'closure-order.costs'"),
            Is.EqualTo(earlier));
    }

    [Test]
    public async Task What_a_closure_achieved_is_corrected()
    {
        var correction = await room.AnOutcomeToCorrect();

        await room.Done(correction with { ComplaintsAfter = 4, Reoccupied = YesNoNotKnown.Yes });

        var followed = (await room.Done(new GetClosure(correction.Operation))).Aftermaths.Single();
        Assert.That((followed.ComplaintsAfter, followed.Reoccupied), Is.EqualTo(((int?)4, (YesNoNotKnown?)YesNoNotKnown.Yes)));
    }

    [Test]
    public async Task The_end_of_an_extended_notice_moves_with_its_hours()
    {
        var correction = await room.AnExtensionToCorrect();
        var ends = Open(correction.Operation)["closure-notice.end-extended"];

        await room.Done(correction with { Hours = 10 });

        Assert.That(Open(correction.Operation)["closure-notice.end-extended"], Is.EqualTo(ends.AddHours(-2)));
        Assert.That((await room.Done(new GetClosure(correction.Operation))).NoticeChanges.Single().UntilAt, Is.EqualTo(ends.AddHours(-2)));
        Assert.That(room.Database.Query<string>("SELECT Facts FROM DeadlineFact"), Does.Contain("extension=10h"));
    }

    [Test]
    public async Task A_notice_that_was_not_extended_ends_after_its_own_hours()
    {
        var correction = await room.AnExtensionToCorrect();

        await room.Done(correction with { DidNotHappen = true });

        Assert.That(Open(correction.Operation).Keys, Does.Contain("closure-notice.end-24").And.Not.Contain("closure-notice.end-extended"));
        Assert.That((await room.Done(new GetClosure(correction.Operation))).NoticeChanges, Is.Empty);
    }

    [Test]
    public async Task A_notice_that_was_not_cancelled_is_in_force_with_its_clocks()
    {
        var correction = await room.ACancellationToCorrect();
        Assert.That(Open(correction.Operation), Is.Empty);

        await room.Done(correction with { DidNotHappen = true });

        Assert.That(Open(correction.Operation).Keys, Is.SupersetOf(new[] { "closure-notice.hearing", "closure-notice.end-48" }));
        Assert.That((await room.Done(new GetClosure(correction.Operation))).Notices.Single().EndedAt, Is.Null);
        Assert.That((await room.Done(new GetOperation(correction.Operation))).Head.Status, Is.EqualTo(CrackHouseKind.NoticeServed));
    }

    [Test]
    public async Task A_notice_ended_when_it_was_cancelled()
    {
        var correction = await room.ACancellationToCorrect();
        var earlier = correction.MadeAt!.Value.AddMinutes(-10);

        await room.Done(correction with { MadeAt = earlier });

        Assert.That((await room.Done(new GetClosure(correction.Operation))).Notices.Single().EndedAt, Is.EqualTo(earlier));
    }

    private Dictionary<string, DateTimeOffset> Open(OperationReference operation) => room.Database.Query<(string RuleId, DateTimeOffset DueAt)>(
        """
        SELECT d.RuleId, d.DueAt FROM Deadline AS d JOIN CaseRecord AS it ON it.Id = d.CaseId
        WHERE it.Reference = @reference AND d.MetAt IS NULL AND d.StoodDownAt IS NULL
        """,
        new { reference = operation.Value }).ToDictionary(clock => clock.RuleId, clock => clock.DueAt);
}
