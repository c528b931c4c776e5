using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tasks;

public sealed class HandOverCasePageModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public HandOverCase Handover { get; set; } = new();

    public CaseSummary About { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference) => await Load(reference) ?? Page();

    public async Task<IActionResult> OnPostAsync(string reference) => await Load(reference)
        ?? await this.Ask(mediator, Handover with { Case = reference }, form: nameof(Handover), done: name =>
        {
            TempData["Said"] = $"{name} has the case now, and is told.";

            return Redirect(About.Address);
        });

    private async Task<IActionResult?> Load(string reference)
    {
        var found = await mediator.Send(new ListCaseColleagues(reference));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        About = found.Value.Case;
        Officers = found.Value.Colleagues.Where(colleague => colleague.Id != About.HolderId).AsChoices();

        return null;
    }
}
