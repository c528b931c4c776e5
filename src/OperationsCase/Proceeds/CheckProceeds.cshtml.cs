using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Proceeds;

/// <summary>Whether kept totals, acts and ledger agree.</summary>
public sealed class CheckProceedsPageModel(IMediator mediator, TimeProvider clock) : PageModel
{
    public CheckProceeds.Answer? Checked { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync() => this.Show(await mediator.Send(new CheckProceeds()), done: found =>
    {
        Checked = found;

        return Page();
    });
}
