using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Problems;

/// <summary>A page about one local problem: it knows the problem, and answers "not found" where there is none.</summary>
public abstract class ProblemPageModel(IMediator mediator, ICurrentUser officer) : PageModel
{
    public GetProblem.Answer Case { get; private protected set; } = null!;

    public GetProblem.Row Head => Case.Head;

    public string Root => $"/problems/{Head.Reference}";

    public bool MayWrite => officer.May<LogProblemSign>();

    protected IMediator Mediator => mediator;

    /// <returns>The answer instead of the page, when the problem may not be seen or is not there.</returns>
    protected async Task<IActionResult?> Load(ProblemReference problem)
    {
        var found = await mediator.Send(new GetProblem(problem));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Case = found.Value;

        return null;
    }

    /// <summary>Says what was done on the problem's own page, which comes next.</summary>
    protected RedirectResult Next(string said)
    {
        TempData["Said"] = said;

        return Redirect(Root);
    }
}
