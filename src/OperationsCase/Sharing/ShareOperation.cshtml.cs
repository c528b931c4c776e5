using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Sharing;

/// <summary>With whom an operation is shared and which boroughs work it, and the forms that change both.</summary>
internal sealed class ShareOperationPageModel(IMediator mediator, ICurrentUser officer, Gazetteer gazetteer) : PageModel
{
    [BindProperty]
    public ShareOperation Share { get; set; } = new();

    [BindProperty]
    public AddBorough Add { get; set; } = new();

    public GetSharing.Answer Sharing { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Boroughs =>
        [.. gazetteer.Boroughs.Where(borough => borough.Code != Sharing.Lead.Code).Select(borough => new SelectListItem(borough.Name, borough.Code))];

    public async Task<IActionResult> OnGetAsync(OperationReference operation) => await Load(operation) ?? Page();

    public async Task<IActionResult> OnPostAsync(OperationReference operation) => await Load(operation)
        ?? await this.Ask(
            mediator,
            Share with { Operation = operation },
            form: nameof(Share),
            done: with => Next($"{with} can now read this operation."));

    public async Task<IActionResult> OnPostStopAsync(OperationReference operation, Guid shareId) => await Load(operation)
        ?? this.Show(
            await mediator.Send(new StopSharingOperation { Operation = operation, ShareId = shareId }),
            done: with => Next($"{with} can no longer read this operation."));

    public async Task<IActionResult> OnPostAddAsync(OperationReference operation) => await Load(operation)
        ?? await this.Ask(
            mediator,
            Add with { Operation = operation },
            form: nameof(Add),
            done: borough => Next($"{borough} now works this operation too."));

    public async Task<IActionResult> OnPostRemoveAsync(OperationReference operation, string boroughCode) => await Load(operation)
        ?? await this.Ask(
            mediator,
            new RemoveBorough { Operation = operation, BoroughCode = boroughCode },
            form: nameof(Add),
            done: borough => Next($"{borough} no longer works this operation."));

    private RedirectResult Next(string said)
    {
        TempData["Said"] = said;

        return Redirect($"{Sharing.Case.Address}/sharing");
    }

    /// <returns>The answer instead of the page, when the operation may not be seen or is not there, or the officer's role does not do this.</returns>
    private async Task<IActionResult?> Load(OperationReference operation)
    {
        if (!officer.May<ShareOperation>())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var found = await mediator.Send(new GetSharing(operation));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Sharing = found.Value;

        return null;
    }
}
