using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Marking;

/// <summary>Remembers, for as long as an answer is being made, how the cases are marked that it shows.</summary>
internal sealed class PageMarking(IHttpContextAccessor http) : IPageMarking
{
    private static readonly object OfThisAnswer = new();

    /// <summary>Whether there is an answer to be marked; the sweep shows nothing to anybody.</summary>
    public bool IsWanted => http.HttpContext is not null;

    public string Mark => Highest.Words();

    public string Words
    {
        get
        {
            var caveat = Shown.Select(shown => shown.Caveat).OfType<string>().Distinct(StringComparer.Ordinal).ToList() switch
            {
                [] => "",
                [var only] => $": {only}",
                _ => ": handle each case as it says",
            };
            var old = Shown.Select(shown => shown.OldMark).OfType<FormerProtectiveMark>().Distinct().Order().Select(mark => mark.Words()).ToList();

            return $"{Mark}{caveat}{(old.Count == 0 ? "" : $" (marked {string.Join(" or ", old)} when it was recorded)")}";
        }
    }

    private ProtectiveMark Highest => Shown.Count == 0 ? ProtectiveMark.Official : Shown.Max(shown => shown.Mark);

    private HashSet<CaseMark> Shown => http.HttpContext?.Items[OfThisAnswer] as HashSet<CaseMark> ?? [];

    /// <summary>Says that the answer shows these; their references are not needed, and what is marked alike counts once.</summary>
    public void Shows(IEnumerable<CaseMark> marks)
    {
        var shown = Shown;
        shown.UnionWith(marks.Select(mark => mark with { Reference = "", Version = 0 }));
        http.HttpContext!.Items[OfThisAnswer] = shown;
    }
}
