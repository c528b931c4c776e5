using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases.Duplicates;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Seizures.Assets;

/// <summary>The form that records an asset of one kind: the questions of every kind, and its own.</summary>
public abstract class AssetFormPageModel<TAsset>(IMediator mediator) : PageModel, IFormWithoutRecords
    where TAsset : AssetDetails, INewAsset, new()
{
    [BindProperty]
    public TAsset Asset { get; set; } = new();

    [BindProperty]
    public DuplicateQuestion Duplicates { get; set; } = new();

    public IReadOnlyList<SelectListItem> Boroughs { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Courts => [.. HttpContext.RequestServices.GetRequiredService<Gazetteer>().Courts
        .Select(court => new SelectListItem(court.Name, court.Code))];

    public AssetKind Kind => Asset.Kind;

    void IFormWithoutRecords.ForgetWhatWasRead() => Duplicates.Forget();

    /// <summary>The form as it is first shown.</summary>
    /// <param name="operation">The operation from whose page it was opened.</param>
    protected abstract TAsset For(OperationReference? operation);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? operation)
    {
        Asset = For(string.IsNullOrWhiteSpace(operation) ? null : new OperationReference(operation));

        return await Load();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Duplicates.IsToBeAsked(this, mediator, Asset.DuplicateFacts, Asset.IdempotencyKey))
        {
            return await Load();
        }

        var answer = await this.Ask(mediator, Asset, form: nameof(Asset), done: reference =>
        {
            TempData["Said"] = $"{Kind.Words()} is recorded.";

            return Redirect($"/seizures/{reference}");
        });

        return answer is PageResult ? await Load() : answer;
    }

    private async Task<IActionResult> Load()
    {
        var boroughs = await mediator.Send(new ListMyBoroughs());
        Boroughs = boroughs.IsRefused ? [] : [.. boroughs.Value.Select(borough => new SelectListItem(borough.Name, borough.Code))];
        ViewData["Boroughs"] = Boroughs;
        ViewData["Title"] = Kind.FormTitle;
        ViewData["Section"] = "Seizures";
        ViewData.Trail(("Home", "/"), ("Seizures", "/seizures"), ("Record an asset", "/seizures/new"));

        return Page();
    }
}
