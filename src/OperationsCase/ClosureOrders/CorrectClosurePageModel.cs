using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;

namespace OperationsCase.ClosureOrders;

/// <summary>A form that corrects one part of a closure, and comes back to the closure.</summary>
public abstract class CorrectClosurePageModel<TCorrection>(IMediator mediator, ICurrentUser officer, IServiceProvider services)
    : OperationPageModel(mediator, officer)
    where TCorrection : ICorrection, new()
{
    [BindProperty]
    public TCorrection Correction { get; set; } = new();

    /// <summary>What the correction would change; null until it was checked.</summary>
    public CorrectionOutlook? Outlook { get; private set; }

    public GetClosure.Answer Closure { get; private set; } = new();

    public IReadOnlyList<SelectListItem> Courts =>
        [.. services.GetRequiredService<Gazetteer>().Courts.Select(court => new SelectListItem(court.Name, court.Code))];

    /// <summary>The correction with what is recorded of that part; null where the case has no such.</summary>
    protected abstract TCorrection? Recorded(Guid partId);

    /// <summary>The correction with what the address says.</summary>
    protected abstract TCorrection Of(OperationReference operation, Guid partId);

    public async Task<IActionResult> OnGetAsync(OperationReference operation)
    {
        if (await LoadPart(operation, Named()) is { } answer)
        {
            return answer;
        }

        Correction = Recorded(Named())!;

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(OperationReference operation)
    {
        if (await LoadPart(operation, Named()) is { } answer)
        {
            return answer;
        }

        var shown = await this.Ask(Mediator, Of(operation, Named()), form: nameof(Correction), done: _ => Next(
            $"/operations/{Head.Reference}/closure",
            "The correction is saved, and the deadlines that count from it are worked out again."));

        return FormVersions.Refreshed(this, shown, "Correction.Version", Head.Version);
    }

    /// <summary>Shows what the correction would change, and keeps what was typed.</summary>
    public async Task<IActionResult> OnPostCheckAsync(OperationReference operation)
    {
        if (await LoadPart(operation, Named()) is { } answer)
        {
            return answer;
        }

        var shown = await services.GetRequiredService<CorrectionPreview>()
            .Show(this, Of(operation, Named()), nameof(Correction), outlook => Outlook = outlook);

        return FormVersions.Refreshed(this, shown, "Correction.Version", Head.Version);
    }

    /// <summary>The part that the address names besides the operation.</summary>
    private Guid Named() =>
        RouteData.Values.Where(named => named.Key.EndsWith("Id", StringComparison.Ordinal)).Select(named => named.Value?.ToString()).FirstOrDefault()
            is { } text && Guid.TryParse(text, out var id) ? id : Guid.Empty;

    private async Task<IActionResult?> LoadPart(OperationReference operation, Guid partId)
    {
        if (await Load(operation) is { } answer)
        {
            return answer;
        }

        var closure = await Mediator.Send(new GetClosure(operation));
        Closure = closure.IsRefused ? Closure : closure.Value;

        return Recorded(partId) is null ? this.Show(Result<Guid>.Refused([Refusal.NotFound("closure")]), done: _ => Page()) : null;
    }
}
