using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Seizures;

/// <summary>What a seizure is linked to, to be added to or taken back.</summary>
public sealed class LinkSeizurePageModel(IMediator mediator, ICurrentUser officer) : SeizurePageModel(mediator, officer)
{
    [BindProperty]
    public LinkSeizureToOperation ToOperation { get; set; } = new();

    [BindProperty]
    public LinkSeizureToNetwork ToNetwork { get; set; } = new();

    [BindProperty]
    public UnlinkSeizureFromOperation FromOperation { get; set; } = new();

    [BindProperty]
    public UnlinkSeizureFromNetwork FromNetwork { get; set; } = new();

    public IEnumerable<SelectListItem> LinkedOperations =>
        Case.Operations.Select(operation => new SelectListItem($"{operation.Name}, {operation.Reference}", operation.Reference.Value));

    public IEnumerable<SelectListItem> LinkedNetworks =>
        Case.Networks.Select(network => new SelectListItem($"{network.Name}, {network.Reference}", network.Reference.Value));

    public async Task<IActionResult> OnGetAsync(SeizureReference seizure) => await Load(seizure) ?? Page();

    public async Task<IActionResult> OnPostOperationAsync(SeizureReference seizure) => await Load(seizure)
        ?? await Send(new LinkSeizureToOperation
        {
            Seizure = seizure,
            Operation = ToOperation.Operation.Value.ToUpperInvariant(),
        }, "The operation is linked.", nameof(ToOperation), "Operation", ToOperation.Operation.Value);

    public async Task<IActionResult> OnPostNetworkAsync(SeizureReference seizure) => await Load(seizure)
        ?? await Send(new LinkSeizureToNetwork
        {
            Seizure = seizure,
            Network = ToNetwork.Network.Value.ToUpperInvariant(),
        }, "The network is linked.", nameof(ToNetwork), "Network", ToNetwork.Network.Value);

    public async Task<IActionResult> OnPostUnlinkOperationAsync(SeizureReference seizure)
    {
        if (await Load(seizure) is { } answer)
        {
            return answer;
        }

        this.AsksFor("FromOperation.Operation", FromOperation.Operation);

        return await this.Ask(
            Mediator,
            FromOperation with { Seizure = seizure },
            form: nameof(FromOperation),
            done: _ => Next("The link to the operation is removed. It stays in the history."));
    }

    public async Task<IActionResult> OnPostUnlinkNetworkAsync(SeizureReference seizure)
    {
        if (await Load(seizure) is { } answer)
        {
            return answer;
        }

        this.AsksFor("FromNetwork.Network", FromNetwork.Network);

        return await this.Ask(
            Mediator,
            FromNetwork with { Seizure = seizure },
            form: nameof(FromNetwork),
            done: _ => Next("The link to the network is removed. It stays in the history."));
    }

    /// <summary>A reference that leads nowhere is a slip of the pen here, and no missing page.</summary>
    private async Task<IActionResult> Send(Foundation.Requests.ICommand<string> command, string said, string form, string field, string typed)
    {
        var what = field.ToLowerInvariant();

        if (string.IsNullOrWhiteSpace(typed))
        {
            ModelState.AddModelError($"{form}.{field}", $"Enter the reference of the {what}");

            return Page();
        }

        var result = await Mediator.Send(command);

        if (result.Refusals.Any(refusal => refusal.Kind == Foundation.Requests.RefusalKind.NotFound))
        {
            ModelState.AddModelError($"{form}.{field}", $"We could not find that {what}. Check the reference");

            return Page();
        }

        return this.Show(result, done: _ => Next(said), form);
    }
}
