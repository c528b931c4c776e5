using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Retention;

/// <summary>A page about the review of one case.</summary>
public abstract class ReviewPageModel(IMediator mediator) : PageModel
{
    public GetRetentionReview.Answer Answer { get; private set; } = null!;

    public CaseSummary Case => Answer.Case;

    public RetentionReviewRow? Review => Answer.Review;

    protected IMediator Mediator => mediator;

    protected async Task<IActionResult?> Load(CaseReference reference)
    {
        var found = await mediator.Send(new GetRetentionReview(reference));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Answer = found.Value;

        return null;
    }

    protected RedirectResult Next(string address, string said)
    {
        TempData["Said"] = said;

        return Redirect(address);
    }
}
