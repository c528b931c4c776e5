using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tasks;

/// <summary>One task, with what became of it and the form that says it was done.</summary>
[AllowsReaders]
public sealed class GetTaskPageModel(IMediator mediator) : TaskPageModel(mediator)
{
    [BindProperty]
    public CompleteTask Done { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, Guid taskId) => await Load(reference, taskId) ?? Page();

    public async Task<IActionResult> OnPostAsync(string reference, Guid taskId) => await Load(reference, taskId)
        ?? await this.Ask(
            Mediator,
            Done with { Case = reference, TaskId = taskId },
            done: what => Next($"“{what}” is done."),
            form: nameof(Done));
}
