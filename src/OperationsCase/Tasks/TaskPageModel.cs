using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tasks;

/// <summary>A page about one task: it knows the task and its case, and answers "not found" where there is none.</summary>
public abstract class TaskPageModel(IMediator mediator) : PageModel
{
    public GetTask.Answer Found { get; private set; } = null!;

    protected IMediator Mediator => mediator;

    /// <returns>The answer instead of the page, when the case may not be seen or has no such task.</returns>
    protected async Task<IActionResult?> Load(string reference, Guid taskId)
    {
        var found = await mediator.Send(new GetTask(reference, taskId));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Found = found.Value;

        return null;
    }

    /// <summary>Says what was done on the page of the tasks of the case.</summary>
    protected RedirectResult Next(string said)
    {
        TempData["Said"] = said;

        return Redirect($"/tasks/{Found.Case.Reference}");
    }
}
