using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;

namespace OperationsCase.Networks;

/// <summary>The networks that an operation is against, and the form that links another.</summary>
public sealed class LinkOperationToNetworkPageModel(IMediator mediator, ICurrentUser officer) : OperationPageModel(mediator, officer)
{
    private readonly ICurrentUser officer = officer;

    [BindProperty]
    public LinkOperationToNetwork Link { get; set; } = new();

    [BindProperty]
    public UnlinkOperationFromNetwork Unlink { get; set; } = new();

    public IEnumerable<SelectListItem> Removable =>
        Linked.Select(network => new SelectListItem($"{network.Name}, {network.Reference}", network.Reference.Value));

    public IReadOnlyList<ListNetworksOfOperation.Row> Linked { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Networks { get; private set; } = [];

    /// <summary>There are too many for a list, so a reference is typed instead.</summary>
    public bool IsTyped { get; private set; }

    public bool MayLink => officer.May<LinkOperationToNetwork>();

    public async Task<IActionResult> OnGetAsync(OperationReference operation, string? network)
    {
        Link = Link with { Network = network ?? "" };

        return await LoadNetworks(operation) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(OperationReference operation)
    {
        if (string.IsNullOrWhiteSpace(Link.Network.Value))
        {
            ModelState.AddModelError("Link.Network", "Select the network");
        }
        else if ((await Mediator.Send(new GetNetwork(Link.Network))).Refusals.Any(refusal => refusal.Kind == RefusalKind.NotFound))
        {
            ModelState.AddModelError("Link.Network", "We could not find that network. Check its reference");
        }

        var answer = await this.Ask(Mediator, Link with { Operation = operation }, form: nameof(Link), done: network =>
            Next($"/operations/{operation}/networks", $"The operation is linked to {network}."));

        return answer is PageResult ? await LoadNetworks(operation) ?? answer : answer;
    }

    public async Task<IActionResult> OnPostUnlinkAsync(OperationReference operation)
    {
        if (await LoadNetworks(operation) is { } answer)
        {
            return answer;
        }

        this.AsksFor("Unlink.Network", Unlink.Network);

        return await this.Ask(Mediator, Unlink with { Operation = operation }, form: nameof(Unlink), done: network =>
            Next($"/operations/{operation}/networks", $"The link to {network} is removed. It stays in the history."));
    }

    private async Task<IActionResult?> LoadNetworks(OperationReference operation)
    {
        if (await Load(operation) is { } answer)
        {
            return answer;
        }

        var linked = await Mediator.Send(new ListNetworksOfOperation(operation));
        var suggested = await Mediator.Send(new SuggestNetworks(operation));

        if (linked.IsRefused || suggested.IsRefused)
        {
            return this.Show(linked, done: _ => Page());
        }

        var here = new SelectListGroup { Name = $"Working in {Head.BoroughName}" };
        var elsewhere = new SelectListGroup { Name = "Elsewhere" };
        Linked = linked.Value;
        IsTyped = suggested.Value.Total > suggested.Value.Rows.Count;
        Networks = [.. suggested.Value.Rows.Select(row =>
            new SelectListItem($"{row.Name}, {row.Reference}", row.Reference.Value) { Group = row.IsOfTheBorough ? here : elsewhere })];

        return null;
    }
}
