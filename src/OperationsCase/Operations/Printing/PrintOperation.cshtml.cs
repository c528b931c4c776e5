using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Operations.Printing;

/// <summary>A case on paper: what it is, its clocks, its closure, and what was done in it, with who printed it and when.</summary>
public sealed class PrintOperationPageModel(IMediator mediator) : PageModel
{
    public PrintOperation.Answer Copy { get; private set; } = null!;

    public GetOperation.Row Head => Copy.Case.Head;

    public async Task<IActionResult> OnGetAsync(OperationReference operation) =>
        this.Show((await mediator.Send(new PrintOperation(operation))).OrAsked(), done: copy =>
        {
            Copy = copy;

            return Page();
        });
}
