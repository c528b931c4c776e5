using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OperationsCase.Foundation.Web;

internal static class FormVersions
{
    /// <summary>What was typed is kept when a race was lost; saving again is then a decision made with the other version in view.</summary>
    public static IActionResult Refreshed(PageModel page, IActionResult shown, string field, int version)
    {
        if (shown is PageResult && page.ModelState[field]?.AttemptedValue != version.ToString(CultureInfo.InvariantCulture))
        {
            page.ModelState.SetModelValue(field, version, version.ToString(CultureInfo.InvariantCulture));
        }

        return shown;
    }
}
