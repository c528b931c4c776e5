using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Problems;

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
