using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

/// <summary>Chooses the kind of asset, for those who may record one.</summary>
public sealed class ChooseAssetPageModel(ICurrentUser officer) : PageModel
{
    /// <summary>The operation that it was found in, as typed; null where it stands alone.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Operation { get; set; }

    public IActionResult OnGet() => officer.May<RecordSeizure>() ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public string AddressOf(AssetKind kind) => string.IsNullOrWhiteSpace(Operation)
        ? kind.FormAddress
        : $"{kind.FormAddress}{new QueryBuilder { { "operation", Operation } }}";
}
