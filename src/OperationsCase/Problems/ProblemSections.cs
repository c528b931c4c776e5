using OperationsCase.Cases;
using OperationsCase.Operations;

namespace OperationsCase.Problems;

/// <summary>What this room adds to the pages of other rooms' cases.</summary>
internal static class ProblemSections
{
    public static CaseSection OfOperation { get; } =
        new CaseSectionOf<GetOperation.Answer, ListProblemsOfOperation, IReadOnlyList<ProblemRow>>(
            "Local problems", OperationCase.Kind.Code, CaseSectionPlace.SideEnd, 10, "/Problems/ProblemsCard.cshtml")
        {
            Of = operation => new ListProblemsOfOperation(operation.Head.Reference),
            Show = (_, rows, _) => rows,
        };
}
