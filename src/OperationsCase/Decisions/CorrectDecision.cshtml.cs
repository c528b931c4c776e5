using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Decisions;

public sealed class CorrectDecisionPageModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public CorrectDecision Correction { get; set; } = new();

    public string Reference { get; private set; } = "";

    private DecisionRow Recorded { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, Guid decisionId)
    {
        if (await Load(reference, decisionId) is { } answer)
        {
            return answer;
        }

        Correction = new CorrectDecision
        {
            Version = Recorded.Version,
            Decided = Recorded.Decided,
            Options = Recorded.Options,
            Rationale = Recorded.Rationale,
            DecidedAt = Recorded.DecidedAt,
            ReviewOn = Recorded.ReviewOn,
        };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid decisionId) => await Load(reference, decisionId)
        ?? FormVersions.Refreshed(
            this,
            await this.Ask(mediator, Correction with { Case = reference, DecisionId = decisionId }, form: nameof(Correction), done: _ =>
            {
                TempData["Said"] = "The decision is corrected. What it said is in the history.";

                return Redirect($"/decisions/{reference}");
            }),
            "Correction.Version",
            Recorded.Version);

    private async Task<IActionResult?> Load(string reference, Guid decisionId)
    {
        Reference = reference;
        var found = await mediator.Send(new GetDecision(reference, decisionId));
        Recorded = found.IsRefused ? Recorded : found.Value;

        return found.IsRefused ? this.Show(found, done: _ => Page()) : null;
    }
}
