using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.NeedToKnow;

public sealed class LiftRestrictionPageModel(IMediator mediator, ICurrentUser officer) : RestrictionPageModel(mediator, officer)
{
    [BindProperty]
    public LiftRestriction Lift { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CaseReference reference) =>
        await Load(reference) ?? (Answer.Restriction is null ? Redirect(Case.Address) : Page());

    public async Task<IActionResult> OnPostAsync(CaseReference reference)
    {
        if (await Load(reference) is { } answer)
        {
            return answer;
        }

        NeedsConfirming("Select the box to confirm that everyone who serves the borough may see it");

        return await this.Ask(
            Mediator,
            Lift with { Case = reference },
            form: nameof(Lift),
            done: _ => Next(Case.Address, "The restriction is lifted."));
    }
}
