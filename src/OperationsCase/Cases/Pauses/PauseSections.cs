using OperationsCase.Access;

namespace OperationsCase.Cases.Pauses;

/// <summary>At the head of the page of a case of any kind: that it is put aside.</summary>
internal static class PauseSections
{
    /// <param name="kindCode">The kind of case.</param>
    /// <param name="reference">What the kind's own query says of its reference.</param>
    public static CaseSection Of<TCase>(string kindCode, Func<TCase, CaseReference> reference) where TCase : notnull =>
        new CaseSectionOf<TCase, GetPause, GetPause.Answer>("Put aside", kindCode, CaseSectionPlace.Top, 20, "/Cases/Pauses/Paused.cshtml")
        {
            Of = it => new GetPause(reference(it)),
            Show = (_, found, _) => found,
        };
}
