using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Problems;

public sealed class ChangeProblemPageModel(IMediator mediator, ICurrentUser officer) : ProblemPageModel(mediator, officer)
{
    [BindProperty]
    public ChangeProblem Change { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(ProblemReference problem)
    {
        if (await Load(problem) is { } answer)
        {
            return answer;
        }

        Change = new ChangeProblem
        {
            Version = Head.Version,
            Title = Head.Title,
            Place = Head.Place,
            What = Head.What,
            PanelPriority = Head.PanelPriority,
            NextPanelOn = Head.NextPanelOn,
        };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ProblemReference problem)
    {
        if (await Load(problem) is { } answer)
        {
            return answer;
        }

        var shown = await this.Ask(
            Mediator,
            Change with { Problem = problem },
            done: _ => Next("The details are changed. What they were before is in the history."),
            form: nameof(Change));

        return FormVersions.Refreshed(this, shown, "Change.Version", Head.Version);
    }
}
