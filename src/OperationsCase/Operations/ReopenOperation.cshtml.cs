using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Operations;

public sealed class ReopenOperationPageModel(IMediator mediator, ICurrentUser officer) : OperationPageModel(mediator, officer)
{
    [BindProperty]
    public ReopenOperation Reopening { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(OperationReference operation) => await Load(operation) ?? Page();

    public async Task<IActionResult> OnPostAsync(OperationReference operation) => await Load(operation) ?? await this.Ask(
        Mediator,
        Reopening with { Operation = operation },
        form: nameof(Reopening),
        done: _ => Next($"/operations/{operation}", "The operation is open again. Its deadlines run as they stand."));
}
