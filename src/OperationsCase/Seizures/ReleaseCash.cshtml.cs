using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Seizures;

public sealed class ReleaseCashPageModel(IMediator mediator, ICurrentUser officer) : SeizurePageModel(mediator, officer)
{
    [BindProperty]
    public ReleaseCash Release { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(SeizureReference seizure) => await Load(seizure) ?? Page();

    public async Task<IActionResult> OnPostAsync(SeizureReference seizure) => await Load(seizure)
        ?? await this.Ask(
            Mediator,
            Release with { Seizure = seizure },
            done: _ => Next("The release is recorded in the ledger."),
            form: nameof(Release));
}
