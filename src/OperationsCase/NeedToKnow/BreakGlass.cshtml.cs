using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.NeedToKnow;

public sealed class BreakGlassPageModel(IMediator mediator, ICurrentUser officer) : PageModel
{
    [BindProperty]
    public BreakGlass Glass { get; set; } = new();

    public IActionResult OnGet() => officer.May<BreakGlass>() ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync() => !officer.May<BreakGlass>() ? StatusCode(StatusCodes.Status403Forbidden)
        : await this.Ask(mediator, Glass, form: nameof(Glass), done: opened =>
        {
            TempData["Said"] = $"This case is open to you until {Format.Moment(opened.EndsAt)}. Its owner has been told that you opened it, and why.";

            return Redirect(opened.Address);
        });
}
