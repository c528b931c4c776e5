using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Operations;

public sealed class CloseOperationPageModel(IMediator mediator, ICurrentUser officer) : OperationPageModel(mediator, officer)
{
    [BindProperty]
    public CloseOperation Close { get; set; } = new();

    [BindProperty]
    public AskToClose Asking { get; set; } = new();

    public GetClosing.Answer Closing { get; private set; } = new();

    /// <summary>Whether it can be closed now.</summary>
    public bool CanClose => Closing.Blockers.Count == 0 || Closing.Approved is not null;

    /// <summary>The outcomes that this kind of operation can have.</summary>
    public IReadOnlyList<SelectListItem> Outcomes =>
        [.. Head.Kind.Outcomes.Select(outcome => new SelectListItem(outcome.Words(), outcome.ToString()))];

    public IReadOnlyList<SelectListItem> Supervisors =>
        [.. Closing.Approvers.Select(approver => new SelectListItem($"{approver.Name}, {approver.Unit}", approver.Id.ToString()))];

    public async Task<IActionResult> OnGetAsync(OperationReference operation) => await LoadClosing(operation) ?? Page();

    public async Task<IActionResult> OnPostAsync(OperationReference operation) => await LoadClosing(operation)
        ?? await this.Ask(
            Mediator,
            Close with { Operation = operation },
            done: _ => Next($"/operations/{operation}", "The operation is closed."),
            form: nameof(Close));

    public async Task<IActionResult> OnPostAskAsync(OperationReference operation) => await LoadClosing(operation)
        ?? await this.Ask(
            Mediator,
            Asking with { Operation = operation },
            done: _ => Next($"/operations/{operation}/close", "The supervisor is asked. You will be told of the answer here and by e-mail."),
            form: nameof(Asking));

    private async Task<IActionResult?> LoadClosing(OperationReference operation)
    {
        if (await Load(operation) is { } answer)
        {
            return answer;
        }

        var closing = await Mediator.Send(new GetClosing(operation));
        Closing = closing.IsRefused ? Closing : closing.Value;

        return null;
    }
}
