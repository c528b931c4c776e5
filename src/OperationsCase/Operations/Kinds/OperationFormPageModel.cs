using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases.Duplicates;
using OperationsCase.Foundation.Web;
using OperationsCase.Premises;

namespace OperationsCase.Operations;

/// <summary>The form of one kind of operation: the questions of every kind, and its own.</summary>
public abstract class OperationFormPageModel<TOperation>(IMediator mediator, ICurrentUser officer) : PageModel, IFormWithoutRecords
    where TOperation : OperationDetails, INewOperation, new()
{
    [BindProperty]
    public TOperation Operation { get; set; } = new();

    [BindProperty]
    public PremisesQuestion AtPremises { get; set; } = new();

    [BindProperty]
    public DuplicateQuestion Duplicates { get; set; } = new();

    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];

    void IFormWithoutRecords.ForgetWhatWasRead()
    {
        AtPremises.Forget();
        Duplicates.Forget();
    }

    public async Task<IActionResult> OnGetAsync()
    {
        Operation = Operation with { OfficerId = officer.Id };

        return await Load() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid && await AtPremises.IsToBeAsked(mediator, Operation.Place))
        {
            return await Load() ?? Page();
        }

        if (await Duplicates.IsToBeAsked(this, mediator, Operation.Facts, Operation.IdempotencyKey))
        {
            return await Load() ?? Page();
        }

        var answer = await this.Ask(mediator, Operation, done: reference => RedirectToPage(
            "/Operations/GetOperation",
            new { operation = reference }), form: nameof(Operation));

        return answer is PageResult ? await Load() ?? answer : answer;
    }

    private async Task<IActionResult?> Load()
    {
        var choices = await mediator.Send(new ListOperationChoices());

        if (choices.IsRefused)
        {
            return this.Show(choices, done: _ => Page());
        }

        ViewData["Wards"] = choices.Value.WardItems();
        Officers = [.. choices.Value.Officers.Select(colleague => new SelectListItem(
            $"{colleague.Name}, {colleague.Unit}",
            colleague.Id.ToString()))];

        return null;
    }
}
