using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Approvals;

public sealed class WithdrawApprovalPageModel(IMediator mediator, ICurrentUser officer) : ApprovalPageModel(mediator, officer)
{
    [BindProperty]
    public WithdrawApproval Withdrawal { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(ApprovalReference approval) => await Load(approval) ?? Page();

    public async Task<IActionResult> OnPostAsync(ApprovalReference approval) => await Load(approval) ?? await this.Ask(
        Mediator,
        Withdrawal with { Approval = approval },
        form: nameof(Withdrawal),
        done: _ => Next($"The request is withdrawn. {Asked.ApproverName} has been told."));
}
