using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Problems;

public sealed class CorrectProblemSignPageModel(IMediator mediator, ICurrentUser officer) : ProblemSignPageModel(mediator, officer)
{
    [BindProperty]
    public CorrectProblemSign Correction { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(ProblemReference problem, Guid signId)
    {
        if (await LoadSign(problem, signId) is { } answer)
        {
            return answer;
        }

        Correction = new CorrectProblemSign { Version = Head.Version, SeenAt = Sign.SeenAt, What = Sign.What, SeenBy = Sign.SeenBy };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ProblemReference problem, Guid signId)
    {
        if (await LoadSign(problem, signId) is { } answer)
        {
            return answer;
        }

        var shown = await this.Ask(
            Mediator,
            Correction with { Problem = problem, SignId = signId },
            done: _ => Next("The sign is corrected. What it said before is in the history."),
            form: nameof(Correction));

        return FormVersions.Refreshed(this, shown, "Correction.Version", Head.Version);
    }
}
