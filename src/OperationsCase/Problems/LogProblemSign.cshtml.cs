using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Problems;

public sealed class LogProblemSignPageModel(IMediator mediator, ICurrentUser officer, TimeProvider clock) : ProblemPageModel(mediator, officer)
{
    [BindProperty]
    public LogProblemSign Sign { get; set; } = new();

    /// <summary>Those who reported before, and the letter of someone new.</summary>
    public IReadOnlyList<SelectListItem> Residents { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ProblemReference problem)
    {
        if (await LoadForm(problem) is { } answer)
        {
            return answer;
        }

        var now = clock.GetUtcNow();
        Sign = Sign with { SeenAt = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)) };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ProblemReference problem) => await LoadForm(problem)
        ?? await this.Ask(Mediator, Sign with { Problem = problem }, done: _ => Next("The sign is logged."), form: nameof(Sign));

    private async Task<IActionResult?> LoadForm(ProblemReference problem)
    {
        if (await Load(problem) is { } answer)
        {
            return answer;
        }

        var residents = await Mediator.Send(new ListResidents(problem));

        if (residents.IsRefused)
        {
            return this.Show(residents, done: _ => Page());
        }

        Residents =
        [
            new SelectListItem($"Someone new: Resident {residents.Value.Next}", ""),
            .. residents.Value.Letters.Select(letter => new SelectListItem($"Resident {letter}, who reported before", letter)),
        ];

        return null;
    }
}
