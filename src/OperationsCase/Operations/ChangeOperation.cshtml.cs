using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Operations;

public sealed class ChangeOperationPageModel(IMediator mediator, ICurrentUser officer) : OperationPageModel(mediator, officer)
{
    [BindProperty]
    public ChangeOperation Change { get; set; } = new();

    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(OperationReference operation)
    {
        if (await LoadForm(operation) is { } answer)
        {
            return answer;
        }

        Change = new ChangeOperation { Version = Head.Version, Name = Head.Name, Place = Head.Place, OfficerId = Head.OfficerId, Harm = Head.Harm };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(OperationReference operation)
    {
        if (await LoadForm(operation) is { } answer)
        {
            return answer;
        }

        var shown = await this.Ask(Mediator, Change with { Operation = operation }, done: _ => Next(
            $"/operations/{operation}",
            "The details are changed. What they were before is in the history."), form: nameof(Change));

        if (shown is Microsoft.AspNetCore.Mvc.RazorPages.PageResult && Change.Version != Head.Version)
        {
            // What was typed is kept; saving again is then a decision made with their version in view.
            ModelState.SetModelValue("Change.Version", Head.Version, Head.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return shown;
    }

    private async Task<IActionResult?> LoadForm(OperationReference operation)
    {
        if (await Load(operation) is { } answer)
        {
            return answer;
        }

        var choices = await Mediator.Send(new ListOperationChoices());
        Officers = choices.IsRefused
            ? []
            : [.. choices.Value.Officers.Select(colleague => new SelectListItem($"{colleague.Name}, {colleague.Unit}", colleague.Id.ToString()))];

        return null;
    }
}
