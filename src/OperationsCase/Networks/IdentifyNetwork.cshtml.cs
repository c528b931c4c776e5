using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Networks;

internal sealed class IdentifyNetworkPageModel(
    IMediator mediator,
    Gazetteer gazetteer,
    ICurrentUser officer) : NetworkFormPageModel<IdentifyNetwork>(mediator, gazetteer)
{
    /// <summary>The operation whose page led here, to be linked next.</summary>
    [BindProperty(SupportsGet = true)]
    public OperationReference? Operation { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!officer.May<IdentifyNetwork>())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var answer = await LoadBoroughs();
        Details = Details with { BoroughCodes = Served.Count == 1 ? [Served[0].Value] : [] };

        return answer ?? Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadBoroughs() is { } answer)
        {
            return answer;
        }

        return await this.Ask(Mediator, Details, form: nameof(Details), done: reference =>
        {
            TempData["Said"] = $"The network is recorded as {reference}.";

            return Redirect(Operation is not { } operation
                ? $"/networks/{reference}"
                : UrlBuilder.Of($"/operations/{Uri.EscapeDataString(operation.Value)}/networks", ("network", reference)));
        });
    }
}
