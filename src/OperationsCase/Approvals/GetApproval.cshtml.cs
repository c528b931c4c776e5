using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Approvals;

/// <summary>What an approver reads, and the form by which they decide.</summary>
[AllowsReaders]
public sealed class GetApprovalPageModel(IMediator mediator, ICurrentUser officer, TimeProvider clock) : ApprovalPageModel(mediator, officer)
{
    [BindProperty]
    public DecideOnApproval Answer { get; set; } = new();

    public bool MayDecide => Asked is { IsForMe: true, Decision: null, Content: not null } && Officer.May<DecideOnApproval>();

    public bool MayWithdraw => Asked.Decision is null && Officer.May<WithdrawApproval>()
        && (Asked.AskedById == Officer.Id || (Officer.Role & Role.Supervisors) != Role.None);

    public bool IsLate => Asked.Decision is null && Asked.DueAt < clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(ApprovalReference approval)
    {
        if (await Load(approval) is { } answer)
        {
            return answer;
        }

        Answer = new DecideOnApproval { ContentHash = Asked.Content?.Hash ?? "" };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ApprovalReference approval)
    {
        if (await Load(approval) is { } answer)
        {
            return answer;
        }

        var shown = await this.Ask(
            Mediator,
            Answer with { Approval = approval },
            form: nameof(Answer),
            done: decision => Next($"Your decision is recorded: {decision.InSentence()}. {Asked.AskedByName} has been told."));

        if (Asked.Content is { } content)
        {
            ModelState.SetModelValue($"{nameof(Answer)}.{nameof(Answer.ContentHash)}", content.Hash, content.Hash);
        }

        return shown;
    }
}
