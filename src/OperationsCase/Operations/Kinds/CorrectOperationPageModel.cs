using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Operations;

/// <summary>The form that corrects or completes what is recorded of an operation of one kind.</summary>
public abstract class CorrectOperationPageModel<TCorrect>(IMediator mediator, ICurrentUser officer) : OperationPageModel(mediator, officer)
    where TCorrect : OperationDetails, ICorrectsOperation<TCorrect>, new()
{
    [BindProperty]
    public TCorrect Operation { get; set; } = new();

    /// <summary>What the correction would change; null until it was checked.</summary>
    public CorrectionOutlook? Outlook { get; private set; }

    public async Task<IActionResult> OnGetAsync(OperationReference operation)
    {
        if (await LoadForm(operation) is { } answer)
        {
            return answer;
        }

        Operation = TCorrect.From(Case.Details.Asked(), Head.Version);

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(OperationReference operation)
    {
        if (await LoadForm(operation) is { } answer)
        {
            return answer;
        }

        var shown = await this.Ask(Mediator, Operation with { Operation = operation }, form: nameof(Operation), done: _ => Next(
            $"/operations/{Head.Reference}",
            "The correction is saved. What was recorded before is in the history."));

        return FormVersions.Refreshed(this, shown, "Operation.Version", Head.Version);
    }

    /// <summary>Shows what the correction would change, and keeps what was typed.</summary>
    public async Task<IActionResult> OnPostCheckAsync(OperationReference operation)
    {
        if (await LoadForm(operation) is { } answer)
        {
            return answer;
        }

        var shown = await HttpContext.RequestServices.GetRequiredService<CorrectionPreview>()
            .Show(this, Operation with { Operation = operation }, nameof(Operation), outlook => Outlook = outlook);

        return FormVersions.Refreshed(this, shown, "Operation.Version", Head.Version);
    }

    private async Task<IActionResult?> LoadForm(OperationReference operation)
    {
        if (await Load(operation) is { } answer)
        {
            return answer;
        }

        if (Head.Kind != Operation.Kind)
        {
            return Redirect(Head.Kind.CorrectAddress(Head.Reference));
        }

        var choices = await Mediator.Send(new ListOperationChoices());
        ViewData["Title"] = $"Correct operation {Head.Name}";
        ViewData["Section"] = "Operations";
        ViewData.Trail(("Operations", "/operations"), ($"Operation {Head.Name}", $"/operations/{Head.Reference}"));
        ViewData["Wards"] = choices.IsRefused ? [] : choices.Value.WardItems();

        return null;
    }
}
