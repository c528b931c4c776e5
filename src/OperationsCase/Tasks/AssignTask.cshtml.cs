using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tasks;

public sealed class AssignTaskPageModel(IMediator mediator) : TaskPageModel(mediator)
{
    [BindProperty]
    public AssignTask Assignment { get; set; } = new();

    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, Guid taskId) => await LoadForm(reference, taskId) ?? Page();

    public async Task<IActionResult> OnPostAsync(string reference, Guid taskId) => await LoadForm(reference, taskId)
        ?? await this.Ask(
            Mediator,
            Assignment with { Case = reference, TaskId = taskId },
            done: what => Next($"“{what}” is given to another officer, who is told."),
            form: nameof(Assignment));

    private async Task<IActionResult?> LoadForm(string reference, Guid taskId)
    {
        if (await Load(reference, taskId) is { } answer)
        {
            return answer;
        }

        var colleagues = await Mediator.Send(new ListCaseColleagues(reference));

        if (colleagues.IsRefused)
        {
            return this.Show(colleagues, done: _ => Page());
        }

        Officers = colleagues.Value.Colleagues.Where(colleague => colleague.Id != Found.Task.OwnerId).AsChoices();

        return null;
    }
}
