using OperationsCase.Cases;
using OperationsCase.Networks;

namespace OperationsCase.Disruption;

/// <summary>What this room adds to the pages of other rooms' cases.</summary>
internal static class DisruptionSections
{
    /// <summary>An operation that the officer may see is what a claim is made from, so without one there is no link to claim.</summary>
    public static CaseSection OfNetwork { get; } = new CaseSectionOf<GetNetwork.Answer, ListClaims, ListClaims.Answer>(
        "Disruption", NetworkCase.Kind.Code, CaseSectionPlace.Main, 10, "/Disruption/ClaimsOfNetwork.cshtml")
    {
        Of = network => new ListClaims { Network = network.Head.Reference },
        Show = (network, claims, mayWrite) => new ClaimsOfNetwork(network.Head.Reference, claims, mayWrite && network.Counts.Operations > 0),
    };
}
