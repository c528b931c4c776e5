using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OperationsCase.Foundation.Web;

internal static class RequestedPageNumber
{
    private const int Most = 1_000_000;

    /// <summary>
    /// The number of the page to show of a list that is only part of a page: the first, with a sentence about it, where the address names
    /// none that can be.
    /// </summary>
    public static int Asked(this PageModel page, int number)
    {
        if (number is >= 1 and <= Most)
        {
            return number;
        }

        page.ModelState.AddModelError("", "There is no such page");

        return 1;
    }
}
