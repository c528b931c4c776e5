using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>To authorise a closure notice: the approver reads what is proposed, the grounds, who was consulted and what the notice must say.</summary>
internal sealed class NoticeApproval(ProposalReader proposals, ClosureStore closure, ClosureAuthority authority) : IApprovalKind
{
    public const string KindCode = "ClosureNotice";

    public string Code => KindCode;

    public string Title => "Authorise a closure notice";

    public Role Approvers => Role.ClosureAuthorisingOfficer;

    public TimeSpan AnswerWithin { get; } = TimeSpan.FromHours(4);

    public TimeSpan? ValidFor => null;

    public async Task<ApprovalContent?> Read(Guid caseId, Guid subjectId) =>
        await proposals.Read(caseId, subjectId) is { Hours: { } hours } proposal
            ? new ApprovalContent(
                $"{hours} hours for {proposal.Premises}.",
                AuthorisingRanks.Of(hours),
                [proposal.Asked(), proposal.Why(), .. await proposals.Consulted(caseId, subjectId), proposal.Contents()])
            : null;

    public async Task<Refusal?> Decided(DecidedApproval decided)
    {
        var asked = decided.Approval;

        if (decided.Decision != ApprovalDecision.Approved)
        {
            return null;
        }

        if (await closure.WhyNot(asked.CaseId) is { } closed)
        {
            return closed;
        }

        var proposal = (await closure.Proposal(asked.CaseId, asked.SubjectId))!;

        if (AuthoriseClosureNotice.WhyNotYet(proposal) is { } why)
        {
            return why;
        }

        await authority.Keep(asked.CaseId, proposal.Id, new GivenAuthority(
            asked.ApproverName,
            asked.ApproverRank!.Value.InTheAct(),
            NoticeAuthority.Written,
            proposal.Hours!.Value,
            decided.At)
        {
            Number = asked.ApproverNumber,
            ApprovalId = asked.Id,
        });

        return null;
    }
}

/// <summary>To confirm in writing an authority that was given orally, also once the notice is served.</summary>
internal sealed class OralAuthorityApproval(ProposalReader proposals, ClosureStore closure, ClosureAuthority authority, Database database, TimeProvider clock)
    : IApprovalKind
{
    public const string KindCode = "OralAuthority";

    public string Code => KindCode;

    public string Title => "Confirm an authority that you gave orally";

    public Role Approvers => Role.ClosureAuthorisingOfficer;

    /// <summary>As soon as practicable: by the next day.</summary>
    public TimeSpan AnswerWithin { get; } = TimeSpan.FromHours(24);

    public TimeSpan? ValidFor => null;

    public async Task<ApprovalContent?> Read(Guid caseId, Guid subjectId) =>
        await proposals.Read(caseId, subjectId) is { Hours: { } hours, AuthorisedAt: { } authorised } proposal
            ? new ApprovalContent(
                $"You are said to have authorised {hours} hours for {proposal.Premises}, orally, {Format.Moment(authorised)}.",
                AuthorisingRanks.Of(hours),
                [proposal.Asked(), proposal.Why(), .. await proposals.Consulted(caseId, subjectId), proposal.Contents()])
            : null;

    public async Task<Refusal?> Decided(DecidedApproval decided)
    {
        var asked = decided.Approval;
        var proposal = (await closure.Proposal(asked.CaseId, asked.SubjectId))!;

        if (decided.Decision == ApprovalDecision.Approved)
        {
            await authority.Confirm(proposal.Id, decided.At, asked.Id);
        }
        else if (proposal is { IssuedAt: null, WithdrawnAt: null })
        {
            await database.Execute(Sql.Withdraw, new
            {
                proposal.Id,
                WithdrawnAt = clock.GetUtcNow(),
                WithdrawnWhy = $"{asked.ApproverName} did not confirm that they authorised it.",
            });
        }

        return null;
    }

    private static class Sql
    {
        internal const string Withdraw =
            "UPDATE ClosureProposal SET WithdrawnAt = @WithdrawnAt, WithdrawnWhy = @WithdrawnWhy WHERE Id = @Id AND WithdrawnAt IS NULL AND NoticeId IS NULL";
    }
}
