using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Retention;

public sealed class EraseCasePageModel(IMediator mediator) : ReviewPageModel(mediator)
{
    [BindProperty]
    public EraseCase Erasure { get; set; } = new();

    /// <summary>A serious act is confirmed by a box of its own.</summary>
    [BindProperty]
    public bool Confirmed { get; set; }

    public async Task<IActionResult> OnGetAsync(CaseReference reference) =>
        await Load(reference) ?? (Review is null ? Redirect($"/retention/{Case.Reference}") : Page());

    public async Task<IActionResult> OnPostAsync(CaseReference reference)
    {
        if (await Load(reference) is { } answer)
        {
            return answer;
        }

        if (Review is null)
        {
            return Redirect($"/retention/{Case.Reference}");
        }

        if (!Confirmed)
        {
            ModelState.AddModelError(nameof(Confirmed), "Select the box to confirm that the case is to be erased for good");
        }

        return await this.Ask(
            Mediator,
            Erasure with { Case = reference },
            form: nameof(Erasure),
            done: erased => Next($"/retention/erased/{erased}", "The case is erased."));
    }
}
