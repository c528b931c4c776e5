using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Cases.Duplicates;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;

namespace OperationsCase.Problems;

public sealed class RecordProblemPageModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public RecordProblem Problem { get; set; } = new();

    [BindProperty]
    public DuplicateQuestion Duplicates { get; set; } = new();

    public IReadOnlyList<SelectListItem> Wards { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAsync() => await Load()
        ?? (await Duplicates.IsToBeAsked(this, mediator, Problem.Facts, Problem.IdempotencyKey) ? Page() : null)
        ?? await this.Ask(
            mediator,
            Problem,
            done: reference =>
            {
                TempData["Said"] = "The problem is recorded. Log its signs as they are seen.";

                return Redirect($"/problems/{reference}");
            },
            form: nameof(Problem));

    private async Task<IActionResult?> Load()
    {
        var choices = await mediator.Send(new ListOperationChoices());

        if (choices.IsRefused)
        {
            return this.Show(choices, done: _ => Page());
        }

        Wards = choices.Value.WardItems();

        return null;
    }
}
