using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Cases.Pauses;

/// <summary>A form about putting a case aside.</summary>
public abstract class PausePageModel(IMediator mediator, ICurrentUser officer) : PageModel
{
    public GetPause.Answer Found { get; private set; } = null!;

    public CaseSummary About => Found.Of;

    protected IMediator Mediator => mediator;

    /// <returns>The answer instead of the form, where the case may not be seen, or nothing may be done about it.</returns>
    protected async Task<IActionResult?> Load(string reference, bool needsPause)
    {
        if (!officer.May<PauseCase>())
        {
            return Forbid();
        }

        var found = await mediator.Send(new GetPause(reference));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Found = found.Value;

        if (needsPause == Found.Pause is not null || HttpMethods.IsPost(Request.Method))
        {
            return null;
        }

        return Redirect(About.Address);
    }

    /// <summary>Says what was done on the page of the case, which comes next.</summary>
    protected RedirectResult Next(string said)
    {
        TempData["Said"] = said;

        return Redirect(About.Address);
    }
}
