using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tasks;

public sealed class CorrectTaskPageModel(IMediator mediator) : TaskPageModel(mediator)
{
    [BindProperty]
    public CorrectTask Correction { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, Guid taskId)
    {
        if (await Load(reference, taskId) is { } answer)
        {
            return answer;
        }

        Correction = new CorrectTask
        {
            Version = Found.Version,
            What = Found.Task.What,
            Details = Found.Task.Details,
            DueOn = Found.Task.LastDayOn,
        };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid taskId) => await Load(reference, taskId)
        ?? FormVersions.Refreshed(
            this,
            await this.Ask(
                Mediator,
                Correction with { Case = reference, TaskId = taskId },
                done: what => Next($"“{what}” is corrected."),
                form: nameof(Correction)),
            "Correction.Version",
            Found.Version);
}
