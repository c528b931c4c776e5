using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Seizures;

/// <summary>A page about one seizure: it knows the seizure, and answers "not found" where there is none.</summary>
public abstract class SeizurePageModel(IMediator mediator, ICurrentUser officer) : PageModel
{
    public GetSeizure.Answer Case { get; private protected set; } = null!;

    public GetSeizure.Row Head => Case.Head;

    /// <summary>What is asked of its kind of asset, each with the name that stands before it.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts => Case.Details is { } details ? Head.Kind.Facts(details) : [];

    public string Root => $"/seizures/{Head.Reference}";

    public bool MayWrite => officer.May<ReleaseCash>();

    protected IMediator Mediator => mediator;

    /// <returns>The answer instead of the page, when the seizure may not be seen or is not there.</returns>
    protected async Task<IActionResult?> Load(SeizureReference seizure)
    {
        var found = await mediator.Send(new GetSeizure(seizure));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Case = found.Value;

        return null;
    }

    /// <summary>Says what was done on the seizure's own page, which comes next.</summary>
    protected RedirectResult Next(string said)
    {
        TempData["Said"] = said;

        return Redirect(Root);
    }
}
