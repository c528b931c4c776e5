using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Problems;

public sealed class LogProblemSignPageModel(IMediator mediator, ICurrentUser officer, TimeProvider clock) : ProblemPageModel(mediator, officer)
{
    [BindProperty]
    public LogProblemSign Sign { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(ProblemReference problem)
    {
        if (await Load(problem) is { } answer)
        {
            return answer;
        }

        var now = clock.GetUtcNow();
        Sign = Sign with { SeenAt = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)) };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ProblemReference problem) => await Load(problem)
        ?? await this.Ask(Mediator, Sign with { Problem = problem }, done: _ => Next("The sign is logged."), form: nameof(Sign));
}
