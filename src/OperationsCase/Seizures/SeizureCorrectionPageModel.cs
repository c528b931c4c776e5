using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Seizures;

/// <summary>A form that corrects what is recorded of a seizure or of one part of it.</summary>
public abstract class SeizureCorrectionPageModel<TCorrection>(IMediator mediator, ICurrentUser officer) : SeizurePageModel(mediator, officer)
    where TCorrection : ICorrection, new()
{
    [BindProperty]
    public TCorrection Correction { get; set; } = new();

    /// <summary>What the correction would change; null until it was checked.</summary>
    public CorrectionOutlook? Outlook { get; private set; }

    /// <summary>The correction with what is recorded; null where the seizure has no such part.</summary>
    protected abstract TCorrection? Recorded(Guid? partId);

    /// <summary>The correction with what the address says.</summary>
    protected abstract TCorrection Of(SeizureReference seizure, Guid? partId);

    /// <summary>What is not there when <see cref="Recorded"/> knows none.</summary>
    protected virtual string Part => "detention order";

    public async Task<IActionResult> OnGetAsync(SeizureReference seizure)
    {
        if (await LoadPart(seizure) is { } answer)
        {
            return answer;
        }

        Correction = Recorded(Named())!;

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(SeizureReference seizure)
    {
        if (await LoadPart(seizure) is { } answer)
        {
            return answer;
        }

        var shown = await this.Ask(Mediator, Of(seizure, Named()), form: nameof(Correction), done: _ => Next(
            "The correction is saved, and the deadlines that count from it are worked out again."));

        return FormVersions.Refreshed(this, shown, "Correction.Version", Head.Version);
    }

    /// <summary>Shows what the correction would change, and keeps what was typed.</summary>
    public async Task<IActionResult> OnPostCheckAsync(SeizureReference seizure)
    {
        if (await LoadPart(seizure) is { } answer)
        {
            return answer;
        }

        var shown = await HttpContext.RequestServices.GetRequiredService<CorrectionPreview>()
            .Show(this, Of(seizure, Named()), nameof(Correction), outlook => Outlook = outlook);

        return FormVersions.Refreshed(this, shown, "Correction.Version", Head.Version);
    }

    private Guid? Named() => Guid.TryParse((RouteData.Values["orderId"] ?? RouteData.Values["releaseId"])?.ToString(), out var id) ? id : null;

    private async Task<IActionResult?> LoadPart(SeizureReference seizure) => await Load(seizure)
        ?? (Recorded(Named()) is null ? this.Show(Result<Guid>.Refused([Refusal.NotFound(Part)]), done: _ => Page()) : null);
}
