using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Approvals;

/// <summary>A page about one approval: it knows the approval, and answers "not found" where there is none.</summary>
public abstract class ApprovalPageModel(IMediator mediator, ICurrentUser officer) : PageModel
{
    public GetApproval.Answer Asked { get; private set; } = null!;

    protected IMediator Mediator => mediator;

    protected ICurrentUser Officer => officer;

    /// <returns>The answer instead of the page, when the approval may not be seen or is not there.</returns>
    protected async Task<IActionResult?> Load(ApprovalReference approval)
    {
        var found = await mediator.Send(new GetApproval(approval));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Asked = found.Value;

        return null;
    }

    /// <summary>Says what was done on the approval's own page, which comes next.</summary>
    protected RedirectResult Next(string said)
    {
        TempData["Said"] = said;

        return Redirect($"/approvals/{Asked.Approval}");
    }
}
