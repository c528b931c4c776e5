using Microsoft.AspNetCore.Mvc.Rendering;

namespace OperationsCase.Tasks;

internal static class CaseColleagueItems
{
    /// <summary>Those whom a case or a task may be given to, as choices with their units.</summary>
    public static IReadOnlyList<SelectListItem> AsChoices(this IEnumerable<CaseColleague> colleagues) =>
        [.. colleagues.Select(colleague => new SelectListItem($"{colleague.Name}, {colleague.Unit}", colleague.Id.ToString()))];
}
