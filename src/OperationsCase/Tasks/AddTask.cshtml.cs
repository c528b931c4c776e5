using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tasks;

public sealed class AddTaskPageModel(IMediator mediator, ICurrentUser officer) : PageModel
{
    [BindProperty]
    public AddTask AddTask { get; set; } = new();

    public CaseSummary About { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        AddTask = AddTask with { OwnerId = officer.Id };

        return await Load(reference) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference) => await Load(reference)
        ?? await this.Ask(mediator, AddTask with { Case = reference }, form: nameof(AddTask), done: _ =>
        {
            TempData["Said"] = "The task is added.";

            return Redirect($"/tasks/{About.Reference}");
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
