using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Networks;

/// <summary>The questions about a network, whether it is new or known.</summary>
internal abstract class NetworkFormPageModel<TRequest>(IMediator mediator, Gazetteer gazetteer) : PageModel, INetworkForm
    where TRequest : NetworkDetails, new()
{
    [BindProperty]
    public TRequest Details { get; set; } = new();

    NetworkDetails INetworkForm.Details => Details;

    public IReadOnlyList<SelectListItem> Served { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    protected IMediator Mediator => mediator;

    protected async Task<IActionResult?> LoadBoroughs()
    {
        var served = await mediator.Send(new ListMyBoroughs());

        if (served.IsRefused)
        {
            return this.Show(served, done: _ => Page());
        }

        var own = served.Value.Select(borough => borough.Code).ToHashSet();
        Served = [.. gazetteer.Boroughs.Where(borough => own.Contains(borough.Code)).Select(Item)];
        Others = [.. gazetteer.Boroughs.Where(borough => !own.Contains(borough.Code)).Select(Item)];

        return null;
    }

    private static SelectListItem Item(Borough borough) => new(borough.Name, borough.Code);
}

public interface INetworkForm
{
    NetworkDetails Details { get; }

    IReadOnlyList<SelectListItem> Served { get; }

    IReadOnlyList<SelectListItem> Others { get; }
}
