using Dapper;
using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.Foundation.Requests;
using OperationsCase.Messages;
using OperationsCase.Tests.ClosureOrders;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Approvals;

/// <summary>Authority for a closure notice is a decision by a person with an account, a rank and a sight of the case.</summary>
public class ClosureApprovalTests
{
    private CaseRoom room = null!;
    private string operation = "";
    private PreparedNotice notice = null!;
    private TestUser.TestPerson superintendent = null!;

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        superintendent = room.AnApprover("Supt Martin Oyelaran", PoliceRank.Superintendent);
        operation = await room.AClosure();
        notice = new PreparedNotice(room, operation);
        await notice.Consult();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_notice_is_authorised_when_the_officer_who_was_asked_approves_it()
    {
        await room.Done(Asking());

        var decided = await room.Decide(superintendent, ApprovalDecision.Approved);

        Assert.That(decided.Value, Is.EqualTo(ApprovalDecision.Approved));
        var proposal = (await Life()).Proposals.Single();
        Assert.That((proposal.AuthorisedBy, proposal.Hours), Is.EqualTo(("Supt Martin Oyelaran", 48)));
        Assert.That(proposal.Rank, Is.EqualTo(AuthorisingRank.Superintendent));
        Assert.That(proposal.AuthorisedAt, Is.EqualTo(room.Clock.GetUtcNow()));
        Assert.That(proposal.Approval!.Value.Value, Does.StartWith("AP-2026-"));
        Assert.That(proposal.Waiting, Is.Null);
    }

    [Test]
    public async Task Whoever_is_asked_reads_the_grounds_the_consultation_and_the_seven_contents()
    {
        await room.Done(Asking());

        var asked = await room.TheirApproval(superintendent);

        var read = string.Join('\n', asked.Content!.Sections.SelectMany(part => part.Facts.Select(fact => $"{fact.Label} {fact.Text}").Prepend(part.Heading)));
        Assert.That(read, Does.Contain("Dealing and fights on the landing").And.Contain("Hackney community safety team")
            .And.Contain("It names local providers of housing and legal advice"));
        Assert.That(asked.Why, Does.Contain("support worker"));
    }

    [Test]
    public async Task Whoever_is_asked_and_whoever_asked_are_told_here_and_by_e_mail()
    {
        await room.Done(Asking());
        var told = await room.As(superintendent, () => room.Done(new ListMyCaseMessages()));
        await room.Decide(superintendent, ApprovalDecision.Refused, "Drugs alone are not the test.");
        var answer = await room.Done(new ListMyCaseMessages());

        Assert.That(told.Rows.Single().What, Does.Match("AP-2026-[0-9]{6} is for you to decide"));
        Assert.That(answer.Rows[0].What, Does.EndWith("was refused"));
        Assert.That(answer.Rows[0].Detail, Does.Contain("Drugs alone are not the test."));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM OutgoingMail"), Is.EqualTo(2));
    }

    [TestCase(ApprovalDecision.Refused)]
    [TestCase(ApprovalDecision.Returned)]
    public async Task A_proposal_that_is_refused_or_returned_is_not_authorised_and_can_be_asked_for_again(ApprovalDecision decision)
    {
        await room.Done(Asking());
        await room.Decide(superintendent, decision, "Ask the landlord first.");

        Assert.That((await Life()).Proposals.Single().AuthorisedAt, Is.Null);
        await room.Done(Asking());
        Assert.That((await room.Decide(superintendent, ApprovalDecision.Approved)).IsRefused, Is.False);
    }

    [TestCase(ApprovalDecision.Refused)]
    [TestCase(ApprovalDecision.Returned)]
    public async Task Nobody_refuses_or_returns_without_reasons(ApprovalDecision decision)
    {
        await room.Done(Asking());

        var refused = await room.Decide(superintendent, decision, reasons: null);

        Assert.That(refused.Refusals.Single(), Is.EqualTo(Refusal.Invalid(
            "Enter your reasons. The officer who asked reads them",
            nameof(DecideOnApproval.Reasons))));
    }

    [Test]
    public async Task What_was_changed_since_it_was_read_must_be_read_again()
    {
        await room.Done(Asking());
        var read = await room.TheirApproval(superintendent);
        room.Clock.Advance(TimeSpan.FromMinutes(5));
        await room.Done(notice.Consulting with { Body = ConsultedBody.Landlord, Who = "Queensbridge Homes", Opinion = ConsultedOpinion.Opposes });

        var refused = await room.As(superintendent, () => room.Send(new DecideOnApproval
        {
            Approval = read.Approval,
            Decision = ApprovalDecision.Approved,
            ContentHash = read.Content!.Hash,
        }));

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo("This was changed since you opened it. Read it again below, then decide"));
        Assert.That((await room.Decide(superintendent, ApprovalDecision.Approved)).IsRefused, Is.False);
    }

    [Test]
    public async Task It_is_decided_once()
    {
        await room.Done(Asking());
        var read = await room.TheirApproval(superintendent);
        await room.Decide(superintendent, ApprovalDecision.Approved);

        var again = await room.As(superintendent, () => room.Send(new DecideOnApproval
        {
            Approval = read.Approval,
            Decision = ApprovalDecision.Refused,
            Reasons = "On second thoughts.",
            ContentHash = read.Content!.Hash,
        }));

        Assert.That(again.Refusals.Single().Message, Does.StartWith("Supt Martin Oyelaran approved this at "));
    }

    [Test]
    public async Task Nobody_else_decides_not_even_another_superintendent()
    {
        var other = room.AnApprover("Supt Dana Whitlock", PoliceRank.Superintendent);
        await room.Done(Asking());
        var read = await room.TheirApproval(superintendent);

        var refused = await room.As(other, () => room.Send(new DecideOnApproval
        {
            Approval = read.Approval,
            Decision = ApprovalDecision.Approved,
            ContentHash = read.Content!.Hash,
        }));

        Assert.That(refused.Refusals.Single(), Is.EqualTo(Refusal.Forbidden("Supt Martin Oyelaran was asked to decide on this. Only they can")));
    }

    [Test]
    public async Task Nobody_decides_on_their_own_proposal()
    {
        var refused = await room.As(superintendent, () => room.Send(Asking()));

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo("You cannot decide on your own proposal. Ask someone else"));
    }

    [Test]
    public async Task Only_those_whose_rank_boroughs_and_need_to_know_reach_are_offered()
    {
        var inspector = room.AnApprover("Insp Noor Haddad", PoliceRank.Inspector);
        room.AnApprover("Insp Without Rank", rank: null);
        room.AnApprover("Insp Tower Hamlets", PoliceRank.Inspector, CaseRoom.TowerHamlets);
        var gone = room.AnApprover("Insp Gone Away", PoliceRank.Inspector);
        room.Database.Execute("UPDATE Officer SET DisabledAt = CreatedAt WHERE Id = @Id", new { gone.Id });

        var offered = await room.Done(new ListClosureApprovers(operation));
        var beyond = await room.Send(Asking() with { ApproverId = inspector.Id });

        Assert.That(offered.Select(approver => approver.Name), Is.EqualTo(new[] { "Insp Noor Haddad", "Supt Martin Oyelaran" }));
        Assert.That(beyond.Refusals.Single(), Is.EqualTo(Refusal.Invalid(
            "This officer cannot decide on it. Select one from the list",
            nameof(AskForClosureAuthority.ApproverId))));
        Assert.That((await room.Send(Asking() with { ApproverId = inspector.Id, Hours = 24 })).IsRefused, Is.False);
    }

    [Test]
    public async Task An_officer_who_is_not_on_the_list_of_a_restricted_case_is_not_offered()
    {
        var supervisor = room.AnOfficer("DI Sam Okoro", Role.BoroughSupervisor, "Hackney drugs unit", CaseRoom.Hackney);
        await room.Restricted(supervisor, operation);

        Assert.That(await room.Done(new ListClosureApprovers(operation)), Is.Empty);
    }

    [Test]
    public async Task A_second_request_waits_for_the_first()
    {
        await room.Done(Asking());

        var refused = await room.Send(Asking());

        Assert.That(refused.Refusals.Single().Message, Does.StartWith("Someone has been asked to decide on this already"));
    }

    [Test]
    public async Task A_request_is_withdrawn_by_whoever_asked_and_the_approver_is_told()
    {
        await room.Done(Asking());
        var asked = await room.TheirApproval(superintendent);

        await room.Done(new WithdrawApproval { Approval = asked.Approval, Why = "The tenant has moved out." });

        Assert.That((await room.As(superintendent, () => room.Done(new ListApprovals()))).Rows, Is.Empty);
        Assert.That((await room.As(superintendent, () => room.Done(new ListMyCaseMessages()))).Rows[0].What, Does.EndWith("was withdrawn"));
        Assert.That((await Life()).Proposals.Single().Waiting, Is.Null);
    }

    [Test]
    public async Task A_colleague_does_not_withdraw_somebody_elses_request()
    {
        var colleague = room.AnOfficer("DC Iris Vale", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);
        await room.Done(Asking());
        var asked = await room.TheirApproval(superintendent);

        var refused = await room.As(colleague, () => room.Send(new WithdrawApproval { Approval = asked.Approval, Why = "No." }));

        Assert.That(refused.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
    }

    [Test]
    public async Task When_nobody_answers_whoever_asked_and_the_supervisors_are_told_once()
    {
        var supervisor = room.AnOfficer("DI Sam Okoro", Role.BoroughSupervisor, "Hackney drugs unit", CaseRoom.Hackney);
        await room.Done(Asking());
        room.Clock.Advance(TimeSpan.FromHours(4) + TimeSpan.FromMinutes(1));

        var first = await room.As(TestUser.TheSystem, () => room.Done(new EscalateApprovals()));
        var second = await room.As(TestUser.TheSystem, () => room.Done(new EscalateApprovals()));

        Assert.That((first, second), Is.EqualTo((1, 0)));
        Assert.That((await room.Done(new ListMyCaseMessages())).Rows[0].What, Does.EndWith("has no answer yet"));
        Assert.That((await room.As(supervisor, () => room.Done(new ListMyCaseMessages()))).Rows[0].What, Does.EndWith("has no answer yet"));
    }

    [Test]
    public async Task A_withdrawn_proposal_withdraws_what_was_asked()
    {
        await room.Done(Asking());

        await room.Done(new WithdrawClosureProposal { Operation = operation, ProposalId = notice.ProposalId, Why = "The flat is empty." });

        Assert.That((await room.As(superintendent, () => room.Done(new ListApprovals()))).Rows, Is.Empty);
    }

    private AskForClosureAuthority Asking() => room.AnAuthorityToAsk(operation, notice.ProposalId, superintendent);

    private Task<GetClosure.Answer> Life() => room.Done(new GetClosure(operation));
}
