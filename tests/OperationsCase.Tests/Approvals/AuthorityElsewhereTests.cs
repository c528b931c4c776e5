using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.Tests.ClosureOrders;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Approvals;

/// <summary>Authority that was given elsewhere, or orally, says so until somebody confirms it here.</summary>
public class AuthorityElsewhereTests
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
    public async Task An_authority_given_elsewhere_needs_a_warrant_number_and_says_that_it_is_not_confirmed_here()
    {
        var without = await room.Send(notice.Authorising with { WarrantNumber = null });
        await room.Done(notice.Authorising);

        Assert.That(without.Refusals.Single().Message, Is.EqualTo("Enter their warrant number"));
        var page = await (await room.SignedIn()).Open($"/operations/{operation}/closure");
        Assert.That(page.Body!.TextContent, Does.Contain("Supt Martin Oyelaran, warrant number 198233 (not confirmed in this system)"));
    }

    [Test]
    public async Task An_oral_authority_is_confirmed_by_whoever_gave_it_also_after_service()
    {
        await room.Done(Oral());
        room.Clock.Advance(TimeSpan.FromHours(1));
        await room.Done(notice.Issuing);
        await notice.ServeNow();
        var asked = await room.TheirApproval(superintendent);

        await room.Decide(superintendent, ApprovalDecision.Approved, reasons: null);

        var proposal = (await Life()).Proposals.Single();
        Assert.That(asked.Heading, Is.EqualTo("Confirm an authority that you gave orally"));
        Assert.That((proposal.ConfirmedAt, proposal.Approval), Is.EqualTo(((DateTimeOffset?)room.Clock.GetUtcNow(), (ApprovalReference?)asked.Approval)));
    }

    [Test]
    public async Task Nobody_confirms_an_oral_authority_in_place_of_whoever_gave_it()
    {
        await room.Done(Oral());

        var refused = await room.Send(new ConfirmOralAuthority
        {
            Operation = operation,
            ProposalId = notice.ProposalId,
            ConfirmedAt = room.Clock.GetUtcNow(),
        });

        Assert.That(refused.Refusals.Single().Message, Does.StartWith("Supt Martin Oyelaran has been asked to confirm it here"));
    }

    [Test]
    public async Task An_oral_authority_that_is_denied_withdraws_a_notice_that_is_not_issued()
    {
        await room.Done(Oral());

        await room.Decide(superintendent, ApprovalDecision.Refused, "I did not.");

        Assert.That((await Life()).Proposals.Single().WithdrawnWhy, Is.EqualTo("Supt Martin Oyelaran did not confirm that they authorised it."));
    }

    private AuthoriseClosureNotice Oral() => notice.Authorising with
    {
        ApproverId = superintendent.Id,
        Authority = NoticeAuthority.Oral,
        AuthorisedBy = "",
        Rank = null,
        WarrantNumber = null,
        AuthorisedAt = room.Clock.GetUtcNow(),
    };

    private Task<GetClosure.Answer> Life() => room.Done(new GetClosure(operation));
}
