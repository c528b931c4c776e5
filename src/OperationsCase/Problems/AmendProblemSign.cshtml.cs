using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Problems;

/// <summary>A form about one sign of a problem, which answers "not found" where the problem has none such that stands.</summary>
public abstract class ProblemSignPageModel(IMediator mediator, ICurrentUser officer) : ProblemPageModel(mediator, officer)
{
    public ListProblemSigns.Row Sign { get; private set; } = null!;

    protected async Task<IActionResult?> LoadSign(ProblemReference problem, Guid signId)
    {
        if (await Load(problem) is { } answer)
        {
            return answer;
        }

        var found = await Mediator.Send(new ListProblemSigns { Problem = problem, SignId = signId });

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        if (found.Value.Rows.SingleOrDefault() is not { } sign)
        {
            return NotFound();
        }

        Sign = sign;

        return null;
    }
}

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

public sealed class TakeBackProblemSignPageModel(IMediator mediator, ICurrentUser officer) : ProblemSignPageModel(mediator, officer)
{
    [BindProperty]
    public TakeBackProblemSign TakeBack { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(ProblemReference problem, Guid signId) => await LoadSign(problem, signId) ?? Page();

    public async Task<IActionResult> OnPostAsync(ProblemReference problem, Guid signId) => await LoadSign(problem, signId)
        ?? await this.Ask(
            Mediator,
            TakeBack with { Problem = problem, SignId = signId },
            done: _ => Next("The sign is taken back. It stays in the list of signs, with why, and is not counted."),
            form: nameof(TakeBack));
}
