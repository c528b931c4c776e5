using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Networks;

internal sealed class ChangeNetworkPageModel(
    IMediator mediator,
    Gazetteer gazetteer,
    ICurrentUser officer) : NetworkFormPageModel<ChangeNetwork>(mediator, gazetteer)
{
    public GetNetwork.Answer Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(NetworkReference network)
    {
        if (await Load(network) is { } answer)
        {
            return answer;
        }

        Details = new ChangeNetwork
        {
            Version = Case.Head.Version,
            Name = Case.Head.Name,
            Drugs = Case.Head.Drugs,
            Level = Case.Head.Level,
            Summary = Case.Head.Summary,
            IdentifiedOn = Case.Head.IdentifiedOn,
            BoroughCodes = [.. Case.Boroughs.Select(borough => borough.Code)],
        };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(NetworkReference network)
    {
        if (await Load(network) is { } answer)
        {
            return answer;
        }

        var shown = await this.Ask(Mediator, Details with { Network = network }, form: nameof(Details), done: _ =>
        {
            TempData["Said"] = "The details are changed. What they were before is in the history.";

            return Redirect($"/networks/{Case.Head.Reference}");
        });

        return FormVersions.Refreshed(this, shown, "Details.Version", Case.Head.Version);
    }

    private async Task<IActionResult?> Load(NetworkReference network)
    {
        if (!officer.May<ChangeNetwork>())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var found = await Mediator.Send(new GetNetwork(network));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Case = found.Value;

        return await LoadBoroughs();
    }
}
