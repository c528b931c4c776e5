using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Premises;

/// <summary>A page about one house, flat or other building: it knows it, and answers "not found" where there is none.</summary>
public abstract class PremisesPageModel(IMediator mediator, ICurrentUser officer) : PageModel
{
    public GetPremises.Row Head { get; private protected set; } = null!;

    public string Root => $"/premises/{Head.Reference}";

    public bool MayWrite => officer.May<ChangePremises>();

    protected IMediator Mediator => mediator;

    /// <returns>The answer instead of the page, when the premises may not be seen or are not there.</returns>
    protected async Task<IActionResult?> Load(PremisesReference reference)
    {
        var found = await mediator.Send(new GetPremises(reference));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Head = found.Value;

        return null;
    }
}
