using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Cases.Pauses;

public sealed class CorrectPausePageModel(IMediator mediator, ICurrentUser officer) : PausePageModel(mediator, officer)
{
    [BindProperty]
    public CorrectPause Correction { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await Load(reference, needsPause: true) is { } answer)
        {
            return answer;
        }

        Correction = new CorrectPause { UntilOn = Found.Pause!.UntilOn, WasUntilOn = Found.Pause.UntilOn, Why = Found.Pause.Why };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference) => await Load(reference, needsPause: true) ?? await this.Ask(
        Mediator,
        Correction with { Case = reference },
        form: nameof(Correction),
        done: _ => Next($"The case is put aside until {Format.Day(Correction.UntilOn!.Value)}."));
}
