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

    /// <summary>The outcomes that this kind of operation can have.</summary>
    public IReadOnlyList<SelectListItem> Outcomes =>
        [.. Head.Kind.Outcomes.Select(outcome => new SelectListItem(outcome.Words(), outcome.ToString()))];

    public async Task<IActionResult> OnGetAsync(OperationReference operation) => await Load(operation) ?? Page();

    public async Task<IActionResult> OnPostAsync(OperationReference operation) => await Load(operation)
        ?? await this.Ask(
            Mediator,
            Close with { Operation = operation },
            done: _ => Next($"/operations/{operation}", "The operation is closed."),
            form: nameof(Close));
}
