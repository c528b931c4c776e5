using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Intelligence;

public sealed class LogIntelligencePageModel(IMediator mediator, ICurrentUser officer) : PageModel
{
    [BindProperty]
    public LogIntelligence Entry { get; set; } = new();

    public PagedCaseRows<ListIntelligence.Row> Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference) => await Load(reference) ?? Page();

    public async Task<IActionResult> OnPostAsync(string reference) => await Load(reference)
        ?? await this.Ask(mediator, Entry with { Case = reference }, form: nameof(Entry), done: _ =>
        {
            TempData["Said"] = "The intelligence is logged.";

            return Redirect($"/intelligence/{Found.Case.Reference}");
        });

    private async Task<IActionResult?> Load(string reference)
    {
        if (!officer.May<LogIntelligence>())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var found = await mediator.Send(new ListIntelligence(reference));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Found = found.Value;

        return null;
    }
}
