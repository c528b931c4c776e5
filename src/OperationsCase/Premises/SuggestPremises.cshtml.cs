using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Premises;

/// <summary>What a field offers while an address is typed into it, as the options of its list.</summary>
public sealed class SuggestPremisesPageModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<PremisesRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? address) => this.Show(
        await mediator.Send(new SuggestPremises { Address = address }),
        done: answer =>
        {
            Rows = answer.Rows;

            return Page();
        });
}
