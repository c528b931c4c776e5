using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Operations;

namespace OperationsCase.Networks;

/// <summary>What this room adds to the pages of other rooms' cases.</summary>
internal static class NetworkSections
{
    public static CaseSection OfOperation { get; } =
        new CaseSectionOf<GetOperation.Answer, ListNetworksOfOperation, IReadOnlyList<ListNetworksOfOperation.Row>>(
            "Networks", OperationCase.Kind.Code, CaseSectionPlace.Side, 10, "/Networks/NetworksCard.cshtml")
        {
            Of = operation => new ListNetworksOfOperation(operation.Head.Reference),
            Show = (operation, rows, mayWrite) => new NetworksCard(operation.Head.Reference, rows, mayWrite),
        };

    public static CaseSection OnPaper { get; } =
        new CaseSectionOf<GetOperation.Answer, ListNetworksOfOperation, IReadOnlyList<ListNetworksOfOperation.Row>>(
            "Networks on paper", OperationCase.Kind.Code, CaseSectionPlace.Print, 12, "/Networks/NetworksCard.cshtml")
        {
            Of = operation => new ListNetworksOfOperation(operation.Head.Reference),
            Show = (operation, rows, _) => new NetworksCard(operation.Head.Reference, rows, MayWrite: false),
        };

    public static OperationPageLink Link { get; } = new("Networks", "networks", typeof(ListNetworksOfOperation));
}

/// <summary>The networks that an operation is against, as its page shows them.</summary>
public sealed record NetworksCard(OperationReference Operation, IReadOnlyList<ListNetworksOfOperation.Row> Rows, bool MayWrite);
