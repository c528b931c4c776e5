using MediatR;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Networks;

namespace OperationsCase.Seizures;

/// <summary>The cash that is thought to be a network's, as its page shows it.</summary>
public sealed record CashOfNetwork(string NetworkName, IReadOnlyList<SeizureRow> Rows);

internal sealed class CashOfNetworkSection : IPageSection<GetNetworkPageModel>
{
    public string Partial => "/Seizures/CashOfNetwork.cshtml";

    public async Task<Result<object>> Of(GetNetworkPageModel page, IMediator mediator)
    {
        var cash = await mediator.Send(new ListSeizuresOfNetwork(page.Head.Reference));

        return cash.IsRefused
            ? Result<object>.Refused(cash.Refusals)
            : Result<object>.Of(new CashOfNetwork(page.Head.Name, cash.Value));
    }
}
