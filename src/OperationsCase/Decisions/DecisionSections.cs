using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Decisions;

/// <summary>The decision log on the paper of a case.</summary>
internal static class DecisionSections
{
    /// <param name="kindCode">The kind of case.</param>
    /// <param name="reference">What the kind's own query says of its reference.</param>
    public static CaseSection OnPaper<TCase>(string kindCode, Func<TCase, CaseReference> reference) where TCase : notnull =>
        new CaseSectionOf<TCase, ListDecisions, PagedCaseRows<DecisionRow>>(
            "Decisions on paper", kindCode, CaseSectionPlace.Print, 20, "/Decisions/DecisionsOnPaper.cshtml")
        {
            Of = it => new ListDecisions(reference(it), PageSize: ListDecisions.Printed),
            Show = (_, decisions, _) => decisions.Rows,
        };
}
