using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Cases.Pauses;

public sealed class ResumeCasePageModel(IMediator mediator, ICurrentUser officer) : PausePageModel(mediator, officer)
{
    [BindProperty]
    public ResumeCase Resume { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference) => await Load(reference, needsPause: true) ?? Page();

    public async Task<IActionResult> OnPostAsync(string reference) => await Load(reference, needsPause: true) ?? await this.Ask(
        Mediator,
        Resume with { Case = reference },
        form: nameof(Resume),
        done: _ => Next("The case is in the lists of work again."));
}
