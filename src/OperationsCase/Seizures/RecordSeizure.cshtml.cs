using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Cases.Duplicates;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Web;
using OperationsCase.Networks;
using OperationsCase.Operations;

namespace OperationsCase.Seizures;

/// <summary>The form on which an officer records seized cash from the case.</summary>
public sealed class RecordSeizurePageModel(IMediator mediator, ICurrentUser officer) : OperationPageModel(mediator, officer)
{
    [BindProperty]
    public RecordSeizure Seizure { get; set; } = new();

    [BindProperty]
    public DuplicateQuestion Duplicates { get; set; } = new();

    public IReadOnlyList<SelectListItem> Networks { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Boroughs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(OperationReference operation)
    {
        if (await LoadForm(operation) is { } answer)
        {
            return answer;
        }

        Seizure = Seizure with { BoroughCode = Head.BoroughCode };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(OperationReference operation) => await LoadForm(operation)
        ?? (await Duplicates.IsToBeAsked(this, Mediator, Seizure.Facts, Seizure.IdempotencyKey) ? Page() : null)
        ?? await this.Ask(
            Mediator,
            Seizure with { Operation = operation },
            done: reference =>
            {
                var law = HttpContext.RequestServices.GetRequiredService<LawWording>();
                TempData["Said"] = $"The seizure is recorded. The court’s {law.Length(CashRules.DetentionOrder)} are running.";

                return Redirect($"/seizures/{reference}");
            },
            form: nameof(Seizure));

    private async Task<IActionResult?> LoadForm(OperationReference operation)
    {
        if (await Load(operation) is { } answer)
        {
            return answer;
        }

        var networks = await Mediator.Send(new ListNetworksOfOperation(operation));
        var boroughs = await Mediator.Send(new ListMyBoroughs());

        if (networks.IsRefused)
        {
            return this.Show(networks, done: _ => Page());
        }

        Networks = [.. networks.Value.Select(network => new SelectListItem($"{network.Name}, {network.Reference}", network.Reference.Value))];
        Boroughs = boroughs.IsRefused ? [] : [.. boroughs.Value.Select(borough => new SelectListItem(borough.Name, borough.Code))];

        return null;
    }
}
