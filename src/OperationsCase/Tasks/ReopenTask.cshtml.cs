using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tasks;

public sealed class ReopenTaskPageModel(IMediator mediator) : TaskPageModel(mediator)
{
    [BindProperty]
    public ReopenTask Reopening { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, Guid taskId) => await Load(reference, taskId) ?? Page();

    public async Task<IActionResult> OnPostAsync(string reference, Guid taskId) => await Load(reference, taskId)
        ?? await this.Ask(
            Mediator,
            Reopening with { Case = reference, TaskId = taskId },
            done: what => Next($"“{what}” is to be done again."),
            form: nameof(Reopening));
}
