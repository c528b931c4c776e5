using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;
using OperationsCase.Premises;

namespace OperationsCase.ClosureOrders.AtPremises;

/// <summary>The premises that an operation is about, and the form that links others, or removes a link, each with a reason.</summary>
public sealed class LinkOperationToPremisesPageModel(IMediator mediator, ICurrentUser officer) : OperationPageModel(mediator, officer)
{
    [BindProperty]
    public LinkOperationToPremises Link { get; set; } = new();

    [BindProperty]
    public UnlinkOperationFromPremises Unlink { get; set; } = new();

    public ListPremisesOfOperation.Answer Found { get; private set; } = new("", [], []);

    /// <param name="operation">A reference.</param>
    /// <param name="case">That of premises which were suggested.</param>
    public async Task<IActionResult> OnGetAsync(OperationReference operation, string? @case)
    {
        Link = Link with { Case = @case ?? "" };

        return await LoadPremises(operation) ?? Page();
    }

    /// <summary>A reference that leads nowhere is a slip of the pen here, and no missing page.</summary>
    public async Task<IActionResult> OnPostAsync(OperationReference operation)
    {
        if (await LoadPremises(operation) is { } answer)
        {
            return answer;
        }

        if (string.IsNullOrWhiteSpace(Link.Case.Value))
        {
            ModelState.AddModelError("Link.Case", "Enter the reference of the premises");
        }
        else if ((await Mediator.Send(new GetPremises(Link.Case))).Refusals.Any(refusal => refusal.Kind == RefusalKind.NotFound))
        {
            ModelState.AddModelError("Link.Case", "We could not find those premises. Check the reference");
        }

        return await this.Ask(Mediator, Link with { Operation = operation }, form: nameof(Link), done: premises =>
            Next($"/operations/{operation}/premises", $"The operation is linked to {premises}."));
    }

    public async Task<IActionResult> OnPostUnlinkAsync(OperationReference operation)
    {
        if (await LoadPremises(operation) is { } answer)
        {
            return answer;
        }

        this.AsksFor("Unlink.Case", Unlink.Case);

        return await this.Ask(Mediator, Unlink with { Operation = operation }, form: nameof(Unlink), done: premises =>
            Next($"/operations/{operation}/premises", $"The link to {premises} is removed. It stays in the history."));
    }

    private async Task<IActionResult?> LoadPremises(OperationReference operation)
    {
        if (await Load(operation) is { } answer)
        {
            return answer;
        }

        var found = await Mediator.Send(new ListPremisesOfOperation(operation));
        Found = found.IsRefused ? Found : found.Value;

        return null;
    }
}
