using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Retention;

public sealed class GetTombstonePageModel(IMediator mediator) : PageModel
{
    public TombstoneRow Row { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference) => this.Show(await mediator.Send(new GetTombstone(reference)), done: row =>
    {
        Row = row;

        return Page();
    });
}
