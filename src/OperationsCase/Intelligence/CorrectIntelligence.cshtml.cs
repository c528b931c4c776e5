using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Intelligence;

public sealed class CorrectIntelligencePageModel(IMediator mediator, ICurrentUser officer, IServiceProvider services) : PageModel
{
    [BindProperty]
    public CorrectIntelligence Correction { get; set; } = new();

    public GetIntelligence.Answer Recorded { get; private set; } = null!;

    /// <summary>What the correction would change; null until it was checked.</summary>
    public CorrectionOutlook? Outlook { get; private set; }

    public bool IsOld => Recorded.Correction.OldGrading is not null;

    public string Root => $"/intelligence/{Recorded.Case.Reference}";

    public async Task<IActionResult> OnGetAsync(string reference, Guid entryId)
    {
        if (await Load(reference, entryId) is { } answer)
        {
            return answer;
        }

        Correction = Recorded.Correction;

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid entryId) =>
        await Load(reference, entryId) ?? Fresh(await this.Ask(mediator, Said(reference, entryId), form: nameof(Correction), done: _ =>
        {
            TempData["Said"] = "The intelligence is corrected. What it said before stays with it.";

            return Redirect(Root);
        }));

    /// <summary>Shows what the correction would change, and keeps what was typed.</summary>
    public async Task<IActionResult> OnPostCheckAsync(string reference, Guid entryId) =>
        await Load(reference, entryId) ?? Fresh(await services.GetRequiredService<CorrectionPreview>()
            .Show(this, Said(reference, entryId), nameof(Correction), outlook => Outlook = outlook));

    /// <summary>Conditions belong to the answer that they stand under.</summary>
    private CorrectIntelligence Said(string reference, Guid entryId) => Correction with
    {
        Case = reference,
        EntryId = entryId,
        Conditions = IsOld || Correction.Handling == HandlingCode.C ? Correction.Conditions : null,
    };

    private IActionResult Fresh(IActionResult shown) => FormVersions.Refreshed(this, shown, "Correction.Version", Recorded.Correction.Version);

    private async Task<IActionResult?> Load(string reference, Guid entryId)
    {
        if (!officer.May<CorrectIntelligence>())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var found = await mediator.Send(new GetIntelligence(reference, entryId));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Recorded = found.Value;

        return null;
    }
}
