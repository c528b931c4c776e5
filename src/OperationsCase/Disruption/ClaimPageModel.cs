using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Disruption;

/// <summary>A page about one claim: it knows the claim, and answers "not found" where there is none.</summary>
public abstract class ClaimPageModel(IMediator mediator, ICurrentUser officer) : PageModel
{
    public GetClaim.Row Claim { get; private set; } = null!;

    public string Root => $"/claims/{Claim.Reference}";

    public string CountedIn => FinancialYear.Of(Claim.HappenedOn).Name;

    protected IMediator Mediator => mediator;

    protected ICurrentUser Officer => officer;

    /// <returns>The answer instead of the page, when the claim may not be seen or is not there.</returns>
    protected async Task<IActionResult?> Load(ClaimReference claim)
    {
        var found = await mediator.Send(new GetClaim(claim));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Claim = found.Value;

        return null;
    }

    /// <summary>Says what was done on the claim's own page, which comes next.</summary>
    protected RedirectResult Next(string said)
    {
        TempData["Said"] = said;

        return Redirect(Root);
    }
}
