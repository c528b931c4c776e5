using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Cases.Pauses;

public sealed class PauseCasePageModel(IMediator mediator, ICurrentUser officer) : PausePageModel(mediator, officer)
{
    [BindProperty]
    public PauseCase Pause { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference) => await Load(reference, needsPause: false) ?? Page();

    public async Task<IActionResult> OnPostAsync(string reference) => await Load(reference, needsPause: false) ?? await this.Ask(
        Mediator,
        Pause with { Case = reference },
        form: nameof(Pause),
        done: _ => Next($"The case is put aside until {Format.Day(Pause.UntilOn!.Value)}."));
}
