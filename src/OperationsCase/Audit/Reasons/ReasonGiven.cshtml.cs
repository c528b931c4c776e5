using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit.Reasons;

/// <summary>
/// Where an officer is after saying why they need a file: it begins to download, and the page behind it is not the question any more.
/// </summary>
public sealed class AccessReasonGivenPageModel(IDataProtectionProvider protection) : PageModel
{
    public const string Address = "/reasons/given";

    public ReasonPageState Asked { get; private set; } = null!;

    public IActionResult OnGet()
    {
        if (ReasonPageState.Read(protection, Request.Query["asked"]) is not { IsFile: true } asked)
        {
            return NotFound();
        }

        Asked = asked;
        Response.Headers["Refresh"] = $"0;url={asked.Next}";

        return Page();
    }
}
