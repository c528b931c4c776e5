using Microsoft.AspNetCore.Mvc.Rendering;

namespace OperationsCase.Foundation.Web;

internal static class GroupedItems
{
    /// <summary>Rows as choices, in groups where they are of several: wards by borough, and without groups in one borough.</summary>
    /// <param name="rows">In the order in which they are shown.</param>
    /// <param name="group">The name of the group that a row is of.</param>
    /// <param name="text">What the choice says.</param>
    /// <param name="value">What the form sends.</param>
    /// <param name="selected">The value that is chosen already.</param>
    public static IReadOnlyList<SelectListItem> Of<T>(
        IEnumerable<T> rows, Func<T, string> group, Func<T, string> text, Func<T, string> value, string? selected = null)
    {
        var all = rows.ToList();
        var groups = all.Select(group).Distinct().ToDictionary(name => name, name => new SelectListGroup { Name = name });

        return
        [
            .. all.Select(row => new SelectListItem(text(row), value(row), value(row) == selected)
            {
                Group = groups.Count > 1 ? groups[group(row)] : null,
            }),
        ];
    }
}
