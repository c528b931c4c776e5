using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Operations;
using OperationsCase.Premises;

namespace OperationsCase.ClosureOrders.AtPremises;

/// <summary>What this room adds to the pages of premises and of operations about the links between them.</summary>
internal static class PremisesSections
{
    /// <summary>The operations, notices and orders at premises, on their page.</summary>
    public static CaseSection OfPremises { get; } =
        new CaseSectionOf<GetPremises.Row, ListClosuresAtPremises, ListClosuresAtPremises.Answer>(
            "Closures here", PremisesCase.Kind.Code, CaseSectionPlace.Main, 10, "/ClosureOrders/AtPremises/ClosuresAtPremises.cshtml")
        {
            Of = premises => new ListClosuresAtPremises(premises.Reference),
            Show = (_, found, _) => found,
        };

    /// <summary>The premises that an operation is about, on its page.</summary>
    public static CaseSection OfOperation { get; } =
        new CaseSectionOf<GetOperation.Answer, ListPremisesOfOperation, ListPremisesOfOperation.Answer>(
            "Premises", OperationCase.Kind.Code, CaseSectionPlace.Side, 5, "/ClosureOrders/AtPremises/PremisesOfOperation.cshtml")
        {
            Of = operation => new ListPremisesOfOperation(operation.Head.Reference),
            Show = (operation, found, mayWrite) => new PremisesOfOperation(operation.Head.Reference, found, mayWrite),
        };
}

/// <summary>The premises that an operation is about, as its page shows them.</summary>
/// <param name="Operation">Its reference.</param>
/// <param name="Found">What it is linked to, and what is suggested.</param>
/// <param name="MayLink">Whether the officer may link and unlink.</param>
public sealed record PremisesOfOperation(OperationReference Operation, ListPremisesOfOperation.Answer Found, bool MayLink);
