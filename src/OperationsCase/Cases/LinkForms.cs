using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;

namespace OperationsCase.Cases;

internal static class LinkForms
{
    /// <summary>A link that nobody chose is a slip of the pen, and no missing page.</summary>
    /// <param name="page">The page whose form it is.</param>
    /// <param name="field">The name of the choice in the form.</param>
    /// <param name="chosen">What was chosen.</param>
    public static void AsksFor(this PageModel page, string field, ICaseReference chosen)
    {
        if (string.IsNullOrWhiteSpace(chosen.Value))
        {
            page.ModelState.AddModelError(field, $"Select the {chosen.Noun}");
        }
    }
}
