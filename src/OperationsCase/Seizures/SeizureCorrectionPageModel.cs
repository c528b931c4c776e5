using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Seizures;

/// <summary>A form that corrects what is recorded of a seizure or of one of its orders.</summary>
public abstract class SeizureCorrectionPageModel<TCorrection>(IMediator mediator, ICurrentUser officer) : SeizurePageModel(mediator, officer)
    where TCorrection : ICorrection, new()
{
    [BindProperty]
    public TCorrection Correction { get; set; } = new();

    /// <summary>The correction with what is recorded; null where the seizure has no such order.</summary>
    protected abstract TCorrection? Recorded(Guid? orderId);

    /// <summary>The correction with what the address says.</summary>
    protected abstract TCorrection Of(SeizureReference seizure, Guid? orderId);

    public async Task<IActionResult> OnGetAsync(SeizureReference seizure, Guid? orderId)
    {
        if (await LoadPart(seizure, orderId) is { } answer)
        {
            return answer;
        }

        Correction = Recorded(orderId)!;

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(SeizureReference seizure, Guid? orderId)
    {
        if (await LoadPart(seizure, orderId) is { } answer)
        {
            return answer;
        }

        var shown = await this.Ask(Mediator, Of(seizure, orderId), form: nameof(Correction), done: _ => Next(
            "The correction is saved, and the deadlines that count from it are worked out again."));

        return FormVersions.Refreshed(this, shown, "Correction.Version", Head.Version);
    }

    private async Task<IActionResult?> LoadPart(SeizureReference seizure, Guid? orderId) => await Load(seizure)
        ?? (Recorded(orderId) is null ? this.Show(Result<Guid>.Refused([Refusal.NotFound("detention order")]), done: _ => Page()) : null);
}
