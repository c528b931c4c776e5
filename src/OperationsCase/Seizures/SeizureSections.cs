using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Networks;
using OperationsCase.Operations;

namespace OperationsCase.Seizures;

/// <summary>What this room adds to the pages of other rooms' cases.</summary>
internal static class SeizureSections
{
    public static CaseSection OfOperation { get; } =
        new CaseSectionOf<GetOperation.Answer, ListSeizuresOfOperation, IReadOnlyList<SeizureRow>>(
            "Seizures", OperationCase.Kind.Code, CaseSectionPlace.Side, 20, "/Seizures/SeizuresCard.cshtml")
        {
            Of = operation => new ListSeizuresOfOperation(operation.Head.Reference),
            Show = (operation, rows, mayWrite) => new SeizuresCard(operation.Head.Reference, rows, mayWrite),
        };

    public static CaseSection OnPaper { get; } =
        new CaseSectionOf<GetOperation.Answer, ListSeizuresOfOperation, IReadOnlyList<SeizureRow>>(
            "Seizures on paper", OperationCase.Kind.Code, CaseSectionPlace.Print, 14, "/Seizures/SeizuresCard.cshtml")
        {
            Of = operation => new ListSeizuresOfOperation(operation.Head.Reference),
            Show = (operation, rows, _) => new SeizuresCard(operation.Head.Reference, rows, MayWrite: false),
        };

    public static CaseSection OfNetwork { get; } = new CaseSectionOf<GetNetwork.Answer, ListSeizuresOfNetwork, IReadOnlyList<SeizureRow>>(
        "Seizures", NetworkCase.Kind.Code, CaseSectionPlace.Main, 20, "/Seizures/CashOfNetwork.cshtml")
    {
        Of = network => new ListSeizuresOfNetwork(network.Head.Reference),
        Show = (network, rows, _) => new CashOfNetwork(network.Head.Name, rows),
    };

    public static OperationPageLink Link { get; } = new("Seizures", "seizures", typeof(ListSeizuresOfOperation));
}

/// <summary>The cash seized in an operation, as its page shows it.</summary>
public sealed record SeizuresCard(OperationReference Operation, IReadOnlyList<SeizureRow> Rows, bool MayWrite);
