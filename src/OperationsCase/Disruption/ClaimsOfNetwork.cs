using MediatR;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Networks;

namespace OperationsCase.Disruption;

/// <summary>The claims that a network was disrupted, as its page shows them.</summary>
/// <param name="Network">Its reference.</param>
/// <param name="Found">The latest of them.</param>
/// <param name="MayClaim">Whether the officer may claim another.</param>
public sealed record ClaimsOfNetwork(string Network, ListClaims.Answer Found, bool MayClaim);

internal sealed class ClaimsOfNetworkSection : IPageSection<GetNetworkPageModel>
{
    public string Partial => "/Disruption/ClaimsOfNetwork.cshtml";

    public async Task<Result<object>> Of(GetNetworkPageModel page, IMediator mediator)
    {
        var claims = await mediator.Send(new ListClaims { Network = page.Head.Reference });

        return claims.IsRefused
            ? Result<object>.Refused(claims.Refusals)
            : Result<object>.Of(new ClaimsOfNetwork(page.Head.Reference, claims.Value, page.MayWrite && page.Operations.Count > 0));
    }
}
