using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;
using OperationsCase.Tasks;

namespace OperationsCase.Decisions;

public sealed class RecordDecisionPageModel(IMediator mediator, ICurrentUser officer, TimeProvider clock) : PageModel
{
    [BindProperty]
    public RecordDecision Decision { get; set; } = new();

    public CaseSummary About { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        Decision = Decision with { DecidedById = officer.Id, DecidedAt = clock.GetUtcNow() };

        return await Load(reference) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference) => await Load(reference)
        ?? await this.Ask(mediator, Decision with { Case = reference }, form: nameof(Decision), done: _ =>
        {
            TempData["Said"] = "The decision is recorded.";

            return Redirect($"/decisions/{About.Reference}");
        });

    private async Task<IActionResult?> Load(string reference)
    {
        var found = await mediator.Send(new ListCaseColleagues(reference));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        (About, Officers) = (found.Value.Case, found.Value.Colleagues.AsChoices());

        return null;
    }
}
