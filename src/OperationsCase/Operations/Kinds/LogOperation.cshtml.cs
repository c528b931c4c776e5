using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;

namespace OperationsCase.Operations;

/// <summary>Chooses the kind of operation, for those who may log one.</summary>
public sealed class ChooseOperationPageModel(ICurrentUser officer) : PageModel
{
    public IActionResult OnGet() => officer.May<LogCannabisFactory>() ? Page() : StatusCode(StatusCodes.Status403Forbidden);
}
