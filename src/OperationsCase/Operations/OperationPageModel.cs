using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Operations;

/// <summary>A page about one case beside its summary: it knows the case's head, and answers "not found" where there is none.</summary>
public abstract class OperationPageModel(IMediator mediator, ICurrentUser officer) : PageModel
{
    public GetOperation.Answer Case { get; private set; } = null!;

    public GetOperation.Row Head => Case.Head;

    /// <summary>Whether the reader may correct what is recorded of it.</summary>
    public bool MayCorrect => Head.MayBeCorrectedBy(officer);

    protected IMediator Mediator => mediator;

    protected ICurrentUser Officer => officer;

    public OperationPageHead HeadOf(string current) => new(Head, current, Head.MayBeWrittenBy(officer));

    /// <returns>The answer instead of the page, when the case may not be seen or is not there.</returns>
    protected async Task<IActionResult?> Load(OperationReference operation)
    {
        var found = await mediator.Send(new GetOperation(operation));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Case = found.Value;

        return null;
    }

    /// <summary>Says what was done on the page that comes next.</summary>
    protected RedirectResult Next(string href, string said)
    {
        TempData["Said"] = said;

        return Redirect(href);
    }
}
