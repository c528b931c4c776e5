using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Problems;

public sealed class MoveProblemPageModel(IMediator mediator, ICurrentUser officer) : ProblemPageModel(mediator, officer)
{
    [BindProperty]
    public MoveProblem Move { get; set; } = new();

    public IEnumerable<ProblemStage> Reachable => Enum.GetValues<ProblemStage>().Where(stage => stage != Head.Stage && stage <= Head.Stage + 1);

    public async Task<IActionResult> OnGetAsync(ProblemReference problem)
    {
        if (await Load(problem) is { } answer)
        {
            return answer;
        }

        Move = Move with { Version = Head.Version, ResponseSinceOn = Head.ResponseSinceOn };

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
            Move with { Problem = problem },
            done: _ => Next($"The problem is at {Move.Stage!.Value.InSentence()} now."),
            form: nameof(Move));

        return FormVersions.Refreshed(this, shown, "Move.Version", Head.Version);
    }
}
