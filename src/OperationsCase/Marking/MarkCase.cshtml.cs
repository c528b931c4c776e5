using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Marking;

public sealed class MarkCasePageModel(IMediator mediator, ICurrentUser officer) : PageModel
{
    [BindProperty]
    public MarkCase Marking { get; set; } = new();

    [BindProperty]
    public KeepFormerProtectiveMark Old { get; set; } = new();

    public GetMarking.Answer Answer { get; private set; } = null!;

    public CaseSummary Case => Answer.Case;

    public bool MayMarkDown => (officer.Role & Role.Supervisors) != Role.None;

    public bool MayKeepOldMark => officer.May<KeepFormerProtectiveMark>() && Answer.Marking.OldMark is null;

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await Load(reference) is { } answer)
        {
            return answer;
        }

        Marking = new MarkCase { Mark = Answer.Marking.Mark, Caveat = Answer.Marking.Caveat, Version = Answer.Marking.Version };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference) => await Load(reference)
        ?? await this.Ask(mediator, Marking with { Case = reference }, form: nameof(Marking), done: _ => Next("The marking is changed."));

    public async Task<IActionResult> OnPostOldAsync(string reference) => await Load(reference)
        ?? await this.Ask(mediator, Old with { Case = reference }, form: nameof(Old), done: _ => Next("The old mark is recorded."));

    private RedirectResult Next(string said)
    {
        TempData["Said"] = said;

        return Redirect(Case.Address);
    }

    private async Task<IActionResult?> Load(string reference)
    {
        if (!officer.May<MarkCase>())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var found = await mediator.Send(new GetMarking(reference));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Answer = found.Value;

        return null;
    }
}
