using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;
using OperationsCase.Sharing;

namespace OperationsCase.Operations;

/// <summary>One case at a glance: its clocks first, then the steps, what happened, and the facts.</summary>
public sealed class GetOperationPageModel(IMediator mediator, ICurrentUser officer) : PageModel
{
    public GetOperationPage.Answer Shown { get; private set; } = null!;

    public GetOperation.Row Head => Shown.Case.Head;

    /// <summary>Whether it is closed, and the reader may open it again.</summary>
    public bool MayReopen => Head.Status == OperationState.Closed && officer.May<ReopenOperation>() && !Head.IsShared;

    public bool MayShare => officer.May<ShareOperation>() && !Head.IsShared;

    public async Task<IActionResult> OnGetAsync(OperationReference operation) =>
        this.Show((await mediator.Send(new GetOperationPage(operation))).OrAsked(), done: found =>
        {
            Shown = found;

            return Page();
        });
}
