using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;

namespace OperationsCase.Sharing;

/// <summary>With whom an operation is shared, and the form that shares it with another.</summary>
internal sealed class ShareOperationPageModel(IMediator mediator, ICurrentUser officer, Gazetteer gazetteer) : OperationPageModel(mediator, officer)
{
    private readonly ICurrentUser officer = officer;

    [BindProperty]
    public ShareOperation Share { get; set; } = new();

    [BindProperty]
    public AddBorough Add { get; set; } = new();

    public IReadOnlyList<ListOperationShares.Row> Shares { get; private set; } = [];

    public IReadOnlyList<ListBoroughsOfOperation.Row> Working { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Boroughs =>
        [.. gazetteer.Boroughs.Where(borough => borough.Code != Head.BoroughCode).Select(borough => new SelectListItem(borough.Name, borough.Code))];

    public async Task<IActionResult> OnGetAsync(string operation) => await LoadShares(operation) ?? Page();

    public async Task<IActionResult> OnPostAsync(string operation) => await LoadShares(operation)
        ?? await this.Ask(
            Mediator,
            Share with { Operation = operation },
            form: nameof(Share),
            done: with => Next($"/operations/{operation}/sharing", $"{with} can now read this operation."));

    public async Task<IActionResult> OnPostStopAsync(string operation, Guid shareId)
    {
        if (await LoadShares(operation) is { } answer)
        {
            return answer;
        }

        return this.Show(
            await Mediator.Send(new StopSharingOperation { Operation = operation, ShareId = shareId }),
            done: with => Next($"/operations/{operation}/sharing", $"{with} can no longer read this operation."));
    }

    public async Task<IActionResult> OnPostAddAsync(string operation) => await LoadShares(operation)
        ?? await this.Ask(
            Mediator,
            Add with { Operation = operation },
            form: nameof(Add),
            done: borough => Next($"/operations/{operation}/sharing", $"{borough} now works this operation too."));

    public async Task<IActionResult> OnPostRemoveAsync(string operation, string boroughCode) => await LoadShares(operation)
        ?? await this.Ask(
            Mediator,
            new RemoveBorough { Operation = operation, BoroughCode = boroughCode },
            form: nameof(Add),
            done: borough => Next($"/operations/{operation}/sharing", $"{borough} no longer works this operation."));

    private async Task<IActionResult?> LoadShares(string operation)
    {
        if (!officer.May<ShareOperation>())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (await Load(operation) is { } answer)
        {
            return answer;
        }

        var shares = await Mediator.Send(new ListOperationShares(operation));
        Shares = shares.IsRefused ? [] : shares.Value;
        var working = await Mediator.Send(new ListBoroughsOfOperation(operation));
        Working = working.IsRefused ? [] : working.Value;

        return null;
    }
}
