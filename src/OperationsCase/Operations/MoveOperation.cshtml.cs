using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Operations;

/// <summary>The form that moves an operation on by hand. Where no step is the officer's to take, it shows the operation instead.</summary>
public sealed class MoveOperationPageModel(IMediator mediator, ICurrentUser officer) : OperationPageModel(mediator, officer)
{
    [BindProperty]
    public MoveOperation Move { get; set; } = new();

    /// <summary>The steps that this officer may take from where the operation stands.</summary>
    public IReadOnlyList<SelectListItem> Steps =>
        [.. Head.StepsOf(Officer).Select(step => new SelectListItem(step.Does, step.To.ToString()))];

    public async Task<IActionResult> OnGetAsync(OperationReference operation, string? to)
    {
        Move = Move with { To = OperationState.Find(to) };

        return await Load(operation) ?? (Steps.Count == 0 ? Redirect($"/operations/{Head.Reference}") : Page());
    }

    public async Task<IActionResult> OnPostAsync(OperationReference operation) => await Load(operation)
        ?? await this.Ask(
            Mediator,
            Move with { Operation = operation },
            done: now => Next($"/operations/{operation}", $"The operation is now {now.InSentence()}."),
            form: nameof(Move));
}
