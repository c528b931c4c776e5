using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Seizures.Assets;

/// <summary>The form that corrects or completes what is recorded of an asset of one kind.</summary>
public abstract class CorrectAssetPageModel<TCorrect>(IMediator mediator, ICurrentUser officer) : SeizurePageModel(mediator, officer)
    where TCorrect : AssetDetails, ICorrectsAsset<TCorrect>, new()
{
    [BindProperty]
    public TCorrect Asset { get; set; } = new();

    /// <summary>What the correction would change; null until it was checked.</summary>
    public CorrectionOutlook? Outlook { get; private set; }

    public async Task<IActionResult> OnGetAsync(SeizureReference seizure)
    {
        if (await LoadForm(seizure) is { } answer)
        {
            return answer;
        }

        Asset = TCorrect.From(Case.Details!, Head.Version);

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(SeizureReference seizure)
    {
        if (await LoadForm(seizure) is { } answer)
        {
            return answer;
        }

        var shown = await this.Ask(Mediator, Asset with { Seizure = seizure }, form: nameof(Asset), done: _ => Next(
            "The correction is saved. What was recorded before is in the history."));

        return FormVersions.Refreshed(this, shown, "Asset.Version", Head.Version);
    }

    /// <summary>Shows what the correction would change, and keeps what was typed.</summary>
    public async Task<IActionResult> OnPostCheckAsync(SeizureReference seizure)
    {
        if (await LoadForm(seizure) is { } answer)
        {
            return answer;
        }

        var shown = await HttpContext.RequestServices.GetRequiredService<CorrectionPreview>()
            .Show(this, Asset with { Seizure = seizure }, nameof(Asset), outlook => Outlook = outlook);

        return FormVersions.Refreshed(this, shown, "Asset.Version", Head.Version);
    }

    private async Task<IActionResult?> LoadForm(SeizureReference seizure)
    {
        if (await Load(seizure) is { } answer)
        {
            return answer;
        }

        if (Head.Kind != Asset.Kind)
        {
            return Redirect(Head.Kind.CorrectAddress(Head.Reference));
        }

        ViewData["Title"] = $"Correct what is recorded of {Head.Reference}";
        ViewData["Section"] = "Seizures";
        ViewData.Trail(("Home", "/"), ("Seizures", "/seizures"), (Head.Reference.Value, Root));

        return null;
    }
}
