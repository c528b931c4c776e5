using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases.Duplicates;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Seizures.Assets;

/// <summary>The form on which an officer records cash that was seized outside any operation.</summary>
public sealed class RecordCashPageModel(IMediator mediator, LawWording law) : PageModel, IFormWithoutRecords
{
    [BindProperty]
    public RecordSeizureWithoutOperation Seizure { get; set; } = new();

    [BindProperty]
    public DuplicateQuestion Duplicates { get; set; } = new();

    public IReadOnlyList<SelectListItem> Boroughs { get; private set; } = [];

    void IFormWithoutRecords.ForgetWhatWasRead() => Duplicates.Forget();

    /// <summary>From the page of an operation the form there is meant, which links the cash at once.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery] string? operation) =>
        string.IsNullOrWhiteSpace(operation) ? await Load() : Redirect($"/operations/{Uri.EscapeDataString(operation)}/seizures/new");

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Duplicates.IsToBeAsked(this, mediator, Seizure.Facts, Seizure.IdempotencyKey))
        {
            return await Load();
        }

        var answer = await this.Ask(mediator, Seizure, form: nameof(Seizure), done: reference =>
        {
            TempData["Said"] = $"The seizure is recorded. The court’s {law.Length(CashRules.DetentionOrder)} are running.";

            return Redirect($"/seizures/{reference}");
        });

        return answer is PageResult ? await Load() : answer;
    }

    private async Task<IActionResult> Load()
    {
        var boroughs = await mediator.Send(new ListMyBoroughs());
        Boroughs = boroughs.IsRefused ? [] : [.. boroughs.Value.Select(borough => new SelectListItem(borough.Name, borough.Code))];

        return Page();
    }
}
